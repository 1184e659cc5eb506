import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { PersonActor } from '../../access/index.ts';
import type { Locale, PersonId, SignInId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { Standing } from '../person.ts';
import { people, signIns } from '../tables.ts';

export type PersonRow = typeof people.$inferSelect;

/**
 * Whoever acts in this sign-in, as she stands now: one indexed read. Undefined once it was
 * revoked, and while it is locked, or she suspended.
 */
export async function loadActor(tx: Pick<Transaction, 'select'>, signIn: SignInId): Promise<PersonActor | undefined> {
  const [found] = await tx
    .select({ person: people.id, state: people.state, roles: people.roles })
    .from(signIns)
    .innerJoin(people, eq(people.id, signIns.person))
    .where(and(eq(signIns.id, signIn), eq(signIns.isLocked, false), eq(people.isSuspended, false)));
  return found && { ...found, signIn };
}

/** Adds a person unless her id or her handle is taken. */
export async function insertPerson(
  tx: Transaction,
  row: typeof people.$inferInsert,
): Promise<'added' | 'person taken' | 'handle taken'> {
  const added = await tx.insert(people).values(row).onConflictDoNothing().returning({ id: people.id });
  if (added.length > 0) return 'added';
  const sameId = await tx.select({ id: people.id }).from(people).where(eq(people.id, row.id));
  return sameId.length > 0 ? 'person taken' : 'handle taken';
}

/** A person's row, held until the transaction ends. */
export async function lockPerson(tx: Transaction, id: PersonId): Promise<PersonRow | undefined> {
  const [row] = await tx.select().from(people).where(eq(people.id, id)).for('update');
  return row;
}

export async function personById(tx: Transaction, id: PersonId): Promise<PersonRow | undefined> {
  const [row] = await tx.select().from(people).where(eq(people.id, id));
  return row;
}

/** Whoever holds this folded handle, was confirmed and is not suspended. */
export async function confirmedByHandle(tx: Transaction, handle: string): Promise<PersonId | undefined> {
  const [row] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.handle, handle), eq(people.state, 'confirmed'), eq(people.isSuspended, false)));
  return row?.id;
}

/** Those of these people who are suspended, or all who are. */
export async function suspendedAmong(tx: Transaction, ids: readonly PersonId[] | 'all'): Promise<PersonId[]> {
  if (ids !== 'all' && ids.length === 0) return [];
  const isOne = ids === 'all' ? undefined : inArray(people.id, [...ids]);
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(isOne, eq(people.isSuspended, true)))
    .orderBy(people.id);
  return rows.map((row) => row.id);
}

/**
 * Whether she is not suspended, and will not be until this transaction ends: a suspension waits for what she began before
 * it. To be called before anything else is locked.
 */
export async function holdUnsuspended(tx: Transaction, id: PersonId): Promise<boolean> {
  const [row] = await tx.select({ isSuspended: people.isSuspended }).from(people).where(eq(people.id, id)).for('share');
  return row?.isSuspended === false;
}

/** Rows of these people, or of all, by id. */
export async function peopleRows(tx: Transaction, ids: readonly PersonId[] | 'all'): Promise<PersonRow[]> {
  if (ids !== 'all' && ids.length === 0) return [];
  return tx
    .select()
    .from(people)
    .where(ids === 'all' ? undefined : inArray(people.id, [...ids]))
    .orderBy(people.id);
}

/** New keys for an account: whoever confirmed the old ones said nothing about these. */
export async function replaceKeys(
  tx: Transaction,
  id: PersonId,
  keys: Pick<PersonRow, 'handleSalt' | 'recipient' | 'signingKey' | 'agreementKey' | 'keysChangedOn' | 'locale'>,
): Promise<void> {
  await tx.update(people).set(keys).where(eq(people.id, id));
}

export async function setStanding(
  tx: Transaction,
  id: PersonId,
  standing: Standing & { isSeated: boolean; confirmedAt: Date | null },
): Promise<void> {
  const { roles, vettedKinds, ...rest } = standing;
  await tx
    .update(people)
    .set({
      ...rest,
      roles: [...roles],
      vettedKinds: [...vettedKinds],
      ...(rest.state !== 'ready' && { readyUntil: null }),
    })
    .where(eq(people.id, id));
}

export async function setLocale(tx: Transaction, id: PersonId, locale: Locale): Promise<void> {
  await tx.update(people).set({ locale }).where(eq(people.id, id));
}

/** Notes that a seated coordinator's app was opened in this hour; nothing about anybody else. */
export async function noteOpening(tx: Transaction, id: PersonId, hour: Date): Promise<void> {
  await tx
    .update(people)
    .set({ openedAt: hour })
    .where(
      and(eq(people.id, id), eq(people.isSeated, true), sql`${people.openedAt} is distinct from ${hour.toISOString()}`),
    );
}

/** Whom the roster seats, suspended or not: a browser that goes by the roster seals to all of them. */
export async function rosteredPeople(tx: Transaction): Promise<PersonId[]> {
  const rows = await tx.select({ id: people.id }).from(people).where(eq(people.isSeated, true));
  return rows.map((row) => row.id);
}

/** Seated coordinators who are not suspended, those who opened the app last first. */
export async function seatedPeople(tx: Transaction): Promise<PersonId[]> {
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.isSeated, true), eq(people.isSuspended, false)))
    .orderBy(sql`${desc(people.openedAt)} nulls last`, people.id);
  return rows.map((row) => row.id);
}

/** Ready hosts whose seven days are over, held for this transaction. */
export async function takeEndedReady(tx: Transaction, now: Date): Promise<PersonId[]> {
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.state, 'ready'), lt(people.readyUntil, now)))
    .limit(100)
    .for('update', { skipLocked: true });
  return rows.map((row) => row.id);
}

/** Erases an account with all that hangs on it. */
export async function erasePerson(tx: Transaction, id: PersonId): Promise<void> {
  await tx.delete(people).where(eq(people.id, id));
}

/** Erases accounts that joined before this instant and were never confirmed. */
export async function eraseUnconfirmed(tx: Transaction, joinedBefore: Date): Promise<number> {
  const gone = await tx
    .delete(people)
    .where(and(isNull(people.confirmedAt), lt(people.joinedAt, joinedBefore)))
    .returning({ id: people.id });
  return gone.length;
}
