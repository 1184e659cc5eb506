import { ApiError } from '../client/index.ts';
import type { Me } from '../identity/contract.ts';
import { DomainError } from '../kernel/index.ts';
import type { Problem } from './components/problem.tsx';
import { lockWhenIdle } from './auto-lock.ts';
import { client } from './device.ts';
import { forgetThisDevice } from './forget-device.ts';
import { lock } from './lock.ts';
import { stopLive, startLive } from './live.ts';
import { problemOf } from './problem-of.ts';
import { here } from './here.ts';
import { t } from './texts.ts';
import { forgetTyped, takeTyped } from './typed.ts';

/** Signs in and opens the vault on this device. `unknown`: name and words do not go together. */
export async function signIn(handle: string, words: string): Promise<Problem | 'unknown' | undefined> {
  try {
    await enter(() => openByWords(handle, words));
    return undefined;
  } catch (error) {
    return error instanceof ApiError && error.status === 401 ? 'unknown' : problemOf(error);
  }
}

/** Goes on with the sign-in that she locked here, under its own name in her list; any other is a sign-in. */
async function openByWords(handle: string, words: string): Promise<Me> {
  const { lockedHandle } = here.read();
  try {
    if (handle === lockedHandle) return await client.unlock({ words });
  } catch (error) {
    const isOver = error instanceof ApiError && error.code === 'identity.sign_in_over';
    const wasElsewhere = error instanceof DomainError && error.code === 'client.locked';
    if (!isOver && !wasElsewhere) throw error;
  }
  return client.signIn({ handle, words, deviceName: deviceName() });
}

/** Opens again by six digits. `spent`: that was the last try; `gone`: this device has no code any more. */
export async function unlock(
  digits: string,
): Promise<Problem | { readonly triesLeft: number } | 'spent' | 'gone' | undefined> {
  try {
    await enter(() => client.unlock({ digits }));
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiError)) return problemOf(error);
    if (error.code === 'identity.device_code_gone') return 'gone';
    if (error.triesLeft === undefined) return problemOf(error);
    return error.triesLeft === 0 ? 'spent' : { triesLeft: error.triesLeft };
  }
}

let stopWatching: (() => void) | undefined;

/** What was typed before the lock is there again before any page is drawn. */
async function enter(open: () => Promise<Me>): Promise<void> {
  const me = await open();
  await takeTyped();
  here.write({ me, lockedHandle: undefined, notice: undefined });
  startLive();
  // What another coordinator cannot read yet of the list is sealed to her, by whoever comes first.
  if (me.roles.includes('coordinator')) void client.shareKept().catch(() => undefined);
  watch();
}

function watch(): void {
  stopWatching?.();
  stopWatching = lockWhenIdle(() => void lock());
}

/** Ends the sign-in, on the server too when it can be reached, and clears what this device kept. */
export async function signOut(): Promise<void> {
  stopLive();
  stopWatching?.();
  forgetTyped();
  here.write({ me: undefined, lockedHandle: undefined, notice: undefined, unread: undefined });
  // At once, however slow the network is; and again, because storing the vault notes its version.
  await forgetThisDevice();
  await client.signOut().catch(() => undefined);
  await forgetThisDevice();
}

/** What this device is called in the list of sign-ins until its owner says otherwise: a kind of device, no more. */
function deviceName(): string {
  return matchMedia('(pointer: coarse)').matches ? t('device.phone') : t('device.computer');
}
