import { days } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import { nextCookie, readCookie } from './cookie.ts';
import { dayOf, hourOf } from './day.ts';
import type { IdentityDeps } from './deps.ts';
import { signInOver } from './errors.ts';
import { rotate } from './refresh.ts';
import { noteOpening } from './store/people.ts';
import { endSignIn, lockSignInOfFamily, moveChain, type SignInRow } from './store/sign-ins.ts';

/** After so many days without use a sign-in is over. */
export const unusedDays = 30;

/**
 * A fresh access token, and the next cookie, for a cookie that is still good. One that was used before ends its sign-in:
 * somebody holds a copy. Fails (unauthenticated) with `identity.sign_in_over`.
 */
export async function renewSignIn(
  deps: IdentityDeps,
  shown: string | undefined,
): Promise<{ accessToken: string; cookie: string }> {
  const renewed = await deps.transaction(async (tx) => {
    const held = readCookie(shown);
    const known = held && (await lockSignInOfFamily(tx, held.family));
    if (!held || !known || shown === undefined) return undefined;
    const next = nextCookie(shown);
    const rotation = rotate(known, held.token, next.token);
    const now = deps.clock.now();
    if (rotation.isReused || known.usedOn < dayOf(new Date(now.getTime() - days(unusedDays)))) {
      await end(deps, tx, known);
      return undefined;
    }
    await moveChain(tx, known.id, rotation.chain, { usedOn: dayOf(now) });
    await noteOpening(tx, known.person, hourOf(now));
    return { signIn: known.id, person: known.person, cookie: next.value };
  });
  // Thrown out here: inside, it would undo the ending.
  if (!renewed) throw signInOver();
  return { accessToken: deps.issueToken(renewed), cookie: renewed.cookie };
}

async function end(deps: IdentityDeps, tx: Transaction, { id, person }: SignInRow): Promise<void> {
  await endSignIn(tx, id);
  await deps.publish(tx, { topic: 'me', id: person, people: [person] });
}
