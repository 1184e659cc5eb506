import { and, asc, eq, getTableColumns, gt, inArray, isNotNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import { people } from '../../identity/tables.ts';
import type { EntryId, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { listedStates } from '../entry.ts';
import { candidates, entries } from '../tables.ts';
import { slices } from './slices.ts';

const ownerIsConfirmed = sql<boolean>`${people.state} = 'confirmed'`;
const columns = {
  ...getTableColumns(entries),
  ownerIsConfirmed,
  ownerIsSuspended: people.isSuspended,
  vettedKinds: people.vettedKinds,
};

export type EntryRow = typeof entries.$inferSelect;

/** An entry with what its owner's current statement says of her. */
export type Entry = EntryRow & {
  readonly ownerIsConfirmed: boolean;
  readonly ownerIsSuspended: boolean;
  readonly vettedKinds: typeof people.$inferSelect.vettedKinds;
};

const joined = (tx: Transaction) => tx.select(columns).from(entries).innerJoin(people, eq(people.id, entries.owner));

export async function findEntry(tx: Transaction, id: EntryId): Promise<Entry | undefined> {
  return (await joined(tx).where(eq(entries.id, id)))[0];
}

/** Finds it and keeps others from changing it until the transaction ends. Entries are locked before cases and needs. */
export async function lockEntry(tx: Transaction, id: EntryId): Promise<Entry | undefined> {
  // Rows that refer to it may come meanwhile: their foreign keys do not wait for this lock.
  await tx.select({ id: entries.id }).from(entries).where(eq(entries.id, id)).for('no key update');
  return findEntry(tx, id);
}

export async function findEntries(tx: Transaction, ids: readonly EntryId[]): Promise<Entry[]> {
  return ids.length === 0 ? [] : joined(tx).where(inArray(entries.id, [...ids]));
}

/** What somebody publishes herself; whom she keeps is not hers. */
export async function entriesOf(tx: Transaction, owner: PersonId): Promise<Entry[]> {
  return joined(tx)
    .where(and(eq(entries.owner, owner), ne(entries.ownerKind, 'kept'), ne(entries.state, 'withdrawn')))
    .orderBy(asc(entries.id));
}

/** Entries in which a coordinator has something to vet, the longest waiting first. */
export async function waitingEntries(tx: Transaction, most: number): Promise<Entry[]> {
  return joined(tx).where(isNotNull(entries.waitsSince)).orderBy(asc(entries.waitsSince), asc(entries.id)).limit(most);
}

/** Listed entries after an id, in order of id. */
export async function listedAfter(
  tx: Transaction,
  { after, limit }: { after: string; limit: number },
): Promise<Entry[]> {
  return joined(tx)
    .where(and(gt(entries.id, after as EntryId), inArray(entries.state, [...listedStates])))
    .orderBy(asc(entries.id))
    .limit(limit);
}

/** Inserts a new entry. False when the id is taken. */
export async function insertEntry(tx: Transaction, row: typeof entries.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(entries)
    .values(row)
    .onConflictDoNothing({ target: entries.id })
    .returning({ id: entries.id });
  return made.length > 0;
}

/** Inserts many new entries, a few statements' worth. */
export async function insertEntries(tx: Transaction, rows: readonly EntryRow[]): Promise<void> {
  for (const some of slices(rows)) await tx.insert(entries).values(some);
}

export async function saveEntry(
  tx: Transaction,
  entry: Permitted<Entry, string>,
  changes: Partial<Omit<EntryRow, 'id' | 'owner'>>,
): Promise<void> {
  await tx.update(entries).set(changes).where(eq(entries.id, entry.id));
}

/** Locks entries in which something is due, or whose candidates' counts are. */
export async function lockDueEntries(tx: Transaction, now: Date, most: number): Promise<EntryId[]> {
  const stale = tx.select({ entry: candidates.entry }).from(candidates).where(lte(candidates.countsDueAt, now));
  const due = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(ne(entries.state, 'withdrawn'), or(lte(entries.dueAt, now), inArray(entries.id, stale))))
    .orderBy(asc(entries.id))
    .limit(most)
    .for('no key update', { skipLocked: true });
  return due.map(({ id }) => id);
}

/** Forgets withdrawn entries whose time is over. */
export async function eraseWithdrawn(tx: Transaction, now: Date): Promise<number> {
  const gone = await tx
    .delete(entries)
    .where(and(eq(entries.state, 'withdrawn'), lte(entries.dueAt, now)))
    .returning({ id: entries.id });
  return gone.length;
}
