import { days } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import { type HeldCookie, readCookie } from './cookie.ts';
import { dayOf } from './day.ts';
import type { IdentityDeps } from './deps.ts';
import { isReused, unusedDays } from './refresh.ts';
import { endSignIn, lockSignInOfFamily, type SignInRow } from './store/sign-ins.ts';

/**
 * The sign-in that a cookie is of, held until the transaction ends. Undefined when there is none. A cookie that was used
 * before ends its sign-in, since somebody holds a copy, and so do 30 days without use.
 */
export async function holdSignIn(
  deps: IdentityDeps,
  tx: Transaction,
  shown: string | undefined,
): Promise<{ row: SignInRow; cookie: HeldCookie } | undefined> {
  const cookie = readCookie(shown);
  const row = cookie && (await lockSignInOfFamily(tx, cookie.family));
  if (!cookie || !row) return undefined;
  const oldest = dayOf(new Date(deps.clock.now().getTime() - days(unusedDays)));
  if (isReused(row, cookie.token) || row.usedOn < oldest) {
    await endHeldSignIn(deps, tx, row);
    return undefined;
  }
  return { row, cookie };
}

/** Ends it, and lets her open apps look again. */
export async function endHeldSignIn(deps: IdentityDeps, tx: Transaction, { id, person }: SignInRow): Promise<void> {
  await endSignIn(tx, id);
  await deps.publish(tx, { topic: 'me', id: person, people: [person] });
}
