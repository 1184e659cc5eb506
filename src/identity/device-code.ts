import type { PersonActor } from '../access/index.ts';
import { days, type SignInId } from '../kernel/index.ts';
import type { CoreDeps, Transaction } from '../platform/index.ts';
import type { DeviceCodeInput } from './contract.ts';
import { dayOf } from './day.ts';
import { hashOfBytes, isSameHash } from './hash.ts';
import { unusedDays } from './refresh.ts';
import { deleteShare, keepShare, mostMisses, replaceShare, takeTry, type DeviceShare } from './store/device-shares.ts';

/** How a guess at a device code ended. `gone`: there is none, or none any more. */
export type Guess =
  | { readonly is: 'right'; readonly share: DeviceShare }
  | { readonly is: 'wrong'; readonly triesLeft: number }
  | { readonly is: 'gone' };

const dueAfter = (now: Date): string => dayOf(new Date(now.getTime() + days(unusedDays)));

/** Lets this sign-in be reopened by six digits; another code of it ends. */
export async function setDeviceCode(deps: CoreDeps, actor: PersonActor, input: DeviceCodeInput): Promise<void> {
  const { share, proof, wrappedKey } = input;
  const dueOn = dueAfter(deps.clock.now());
  await deps.transaction((tx) =>
    replaceShare(tx, { signIn: actor.signIn, share, proofHash: hashOfBytes(proof), wrappedKey, dueOn }),
  );
}

/** From now on only the words reopen this sign-in. */
export async function removeDeviceCode(deps: CoreDeps, actor: PersonActor): Promise<void> {
  await deps.transaction((tx) => deleteShare(tx, actor.signIn));
}

/** Holds a proof against the stored one. Each wrong one costs one of ten tries; the tenth deletes the share. */
export async function guessDeviceCode(tx: Transaction, signIn: SignInId, proof: string, now: Date): Promise<Guess> {
  const share = await takeTry(tx, signIn, dayOf(now));
  if (share === undefined) return { is: 'gone' };
  if (isSameHash(hashOfBytes(proof), share.proofHash)) {
    await keepShare(tx, signIn, dueAfter(now));
    return { is: 'right', share };
  }
  const triesLeft = mostMisses - share.misses;
  if (triesLeft === 0) await deleteShare(tx, signIn);
  return { is: 'wrong', triesLeft };
}
