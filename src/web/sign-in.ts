import { ApiError } from '../client/index.ts';
import type { Problem } from './components/problem.tsx';
import { client } from './device.ts';
import { forgetThisDevice } from './forget-device.ts';
import { stopLive, startLive } from './live.ts';
import { problemOf } from './problem-of.ts';
import { leave } from './quick-exit.ts';
import { here } from './here.ts';
import { t } from './texts.ts';

/** Signs in and opens the vault on this device. `unknown`: name and words do not go together. */
export async function signIn(handle: string, words: string): Promise<Problem | 'unknown' | undefined> {
  try {
    const me = await client.signIn({ handle, words, deviceName: deviceName() });
    here.write({ me, lockedHandle: undefined, notice: undefined });
    startLive();
    return undefined;
  } catch (error) {
    return error instanceof ApiError && error.status === 401 ? 'unknown' : problemOf(error);
  }
}

/** Forgets keys and token; the words open again. */
export async function lock(): Promise<void> {
  stopLive();
  const { me } = here.read();
  here.write({ me: undefined, lockedHandle: me?.handle, unread: undefined });
  await client.lock();
}

/** Ends the sign-in, on the server too when it can be reached, and clears what this device kept. */
export async function signOut(): Promise<void> {
  stopLive();
  here.write({ me: undefined, lockedHandle: undefined, unread: undefined });
  // At once, however slow the network is; and again, because storing the vault notes its version.
  await forgetThisDevice();
  await client.signOut().catch(() => undefined);
  await forgetThisDevice();
}

/** Out, now: the neutral page takes the place of this one. */
export function leaveNow(): void {
  leave(() => {
    stopLive();
    void client.lock();
  });
}

/** What this device is called in the list of sign-ins until its owner says otherwise: a kind of device, no more. */
function deviceName(): string {
  return matchMedia('(pointer: coarse)').matches ? t('device.phone') : t('device.computer');
}
