import type { Transaction } from '../platform/index.ts';
import type { FreshToken, FreshTokenInput } from './contract.ts';
import { nextCookie } from './cookie.ts';
import { dayOf, hourOf } from './day.ts';
import type { IdentityDeps } from './deps.ts';
import { guessDeviceCode } from './device-code.ts';
import { deviceCodeGone, deviceCodeWrong, signInLocked, signInOver, signInRefused } from './errors.ts';
import { hashOfBytes, isSameHash } from './hash.ts';
import { holdSignIn } from './held-sign-in.ts';
import { rotate } from './refresh.ts';
import { noteOpening } from './store/people.ts';
import { moveChain, type SignInRow } from './store/sign-ins.ts';
import { doorOfPerson } from './store/vaults.ts';

type Key = NonNullable<FreshTokenInput>;

/** What a key opened, to be sent along; or why nothing was opened, to be thrown. */
type Opening = { readonly found: Omit<FreshToken, 'accessToken'> } | { readonly refusal: Error };

/**
 * A fresh access token, and the next cookie, for a cookie that is still good. After a lock, or ten minutes without this,
 * only together with the words' key or the device code's proof. Fails (unauthenticated) with `identity.sign_in_over`,
 * `identity.sign_in_locked`, `identity.sign_in_refused` for a wrong key, and for a proof with `identity.device_code_wrong`,
 * which says how many tries are left, or `identity.device_code_gone`: the same whether there is no code or no sign-in.
 */
export async function renewSignIn(
  deps: IdentityDeps,
  shown: string | undefined,
  key: Key = {},
): Promise<{ answer: FreshToken; cookie: string }> {
  const renewed = await deps.transaction(async (tx) => {
    const held = await holdSignIn(deps, tx, shown);
    if (!held || shown === undefined) return { refusal: key.proof === undefined ? signInOver() : deviceCodeGone() };
    const { row, cookie } = held;
    const now = deps.clock.now();
    const isOpen = !row.isLocked && now < cookie.openUntil;
    const opening = await openWith(tx, row, key, { isOpen, now });
    if ('refusal' in opening) return opening;
    const next = nextCookie(shown, now);
    await moveChain(tx, row.id, rotate(row, cookie.token, next.token), { usedOn: dayOf(now) });
    await noteOpening(tx, row.person, hourOf(now));
    const accessToken = deps.issueToken({ person: row.person, signIn: row.id });
    return { answer: { accessToken, ...opening.found }, cookie: next.value };
  });
  // Thrown out here: inside, it would undo the ending of a sign-in, and a miss.
  if ('refusal' in renewed) throw renewed.refusal;
  return renewed;
}

async function openWith(
  tx: Transaction,
  { id, person }: SignInRow,
  { authKey, proof }: Key,
  { isOpen, now }: { isOpen: boolean; now: Date },
): Promise<Opening> {
  if (authKey !== undefined) {
    const door = await doorOfPerson(tx, person, 'words');
    if (!door || !isSameHash(hashOfBytes(authKey), door.authHash)) return { refusal: signInRefused() };
    return { found: { wrappedKey: door.wrappedKey } };
  }
  if (proof !== undefined) {
    const guess = await guessDeviceCode(tx, id, proof, now);
    if (guess.is === 'gone') return { refusal: deviceCodeGone() };
    if (guess.is === 'wrong') return { refusal: deviceCodeWrong(guess.triesLeft) };
    return { found: { wrappedKey: guess.share.wrappedKey, share: guess.share.share } };
  }
  return isOpen ? { found: {} } : { refusal: signInLocked() };
}
