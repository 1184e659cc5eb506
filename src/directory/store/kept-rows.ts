import { and, asc, eq, gt, inArray, isNotNull, lte, or, sql } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { EntryId, Id, Kind } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { KeptState } from '../kept/kept.ts';
import { listedStates } from '../entry.ts';
import { entries, keptRefusals, keptRows } from '../tables.ts';
import { findEntries, type Entry } from './entry-rows.ts';

export type KeptRow = typeof keptRows.$inferSelect;

/** Inserts rows that are not there yet, and says which it did. */
export async function insertKept(
  tx: Transaction,
  _by: Permitted<object, 'bring-in'>,
  rows: readonly (typeof keptRows.$inferInsert)[],
): Promise<EntryId[]> {
  if (rows.length === 0) return [];
  const made = await tx
    .insert(keptRows)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: keptRows.id });
  return made.map(({ id }) => id);
}

/** Finds a row and keeps others from answering for it until the transaction ends. */
export async function lockKept(tx: Transaction, id: EntryId): Promise<KeptRow | undefined> {
  const [row] = await tx.select().from(keptRows).where(eq(keptRows.id, id)).for('update');
  return row;
}

export async function lockBatch(tx: Transaction, batch: Id<'batch'>): Promise<KeptRow[]> {
  return tx.select().from(keptRows).where(eq(keptRows.batch, batch)).orderBy(asc(keptRows.id)).for('update');
}

/** The rows of a state after an id, in order of id. */
export async function keptAfter(
  tx: Transaction,
  { state, after, limit }: { state: KeptState; after: EntryId | undefined; limit: number },
): Promise<KeptRow[]> {
  return tx
    .select()
    .from(keptRows)
    .where(and(eq(keptRows.state, state), after === undefined ? undefined : gt(keptRows.id, after)))
    .orderBy(asc(keptRows.id))
    .limit(limit);
}

export async function saveKept<Action extends string>(
  tx: Transaction,
  row: Permitted<KeptRow, Action>,
  changes: Partial<KeptRow>,
): Promise<Permitted<KeptRow, Action>> {
  await tx.update(keptRows).set(changes).where(eq(keptRows.id, row.id));
  return { ...row, ...changes };
}

/** Listed entries that are kept and offer this kind, with their rows. */
export async function keptWithKind(tx: Transaction, kind: Kind): Promise<{ row: KeptRow; entry: Entry }[]> {
  const rows = await tx
    .select({ row: keptRows })
    .from(keptRows)
    .innerJoin(entries, eq(entries.id, keptRows.id))
    .where(
      and(
        eq(entries.ownerKind, 'kept'),
        inArray(entries.state, [...listedStates]),
        sql`${entries.skills} @> ${JSON.stringify([{ kind }])}::jsonb`,
      ),
    );
  const found = new Map(
    (
      await findEntries(
        tx,
        rows.map(({ row }) => row.id),
      )
    ).map((entry) => [entry.id, entry]),
  );
  return rows.flatMap(({ row }) => {
    const entry = found.get(row.id);
    return entry === undefined ? [] : [{ row, entry }];
  });
}

/** Erases a row with its cards. */
export async function deleteKept(tx: Transaction, ids: readonly EntryId[]): Promise<number> {
  if (ids.length === 0) return 0;
  const gone = await tx
    .delete(keptRows)
    .where(inArray(keptRows.id, [...ids]))
    .returning({ id: keptRows.id });
  return gone.length;
}

/** Erases whoever nobody reached in time. */
export async function eraseUncalled(tx: Transaction, now: Date): Promise<number> {
  const gone = await tx.delete(keptRows).where(lte(keptRows.dueAt, now)).returning({ id: keptRows.id });
  return gone.length;
}

/** The fingerprints of everybody on the list. */
export async function printsHere(tx: Transaction): Promise<Pick<KeptRow, 'namePrint' | 'numberPrint'>[]> {
  return tx
    .select({ namePrint: keptRows.namePrint, numberPrint: keptRows.numberPrint })
    .from(keptRows)
    .where(or(isNotNull(keptRows.namePrint), isNotNull(keptRows.numberPrint)));
}

export async function insertRefusals(tx: Transaction, prints: readonly string[], dueAt: Date): Promise<void> {
  if (prints.length === 0) return;
  await tx
    .insert(keptRefusals)
    .values(prints.map((print) => ({ print, dueAt })))
    .onConflictDoUpdate({ target: keptRefusals.print, set: { dueAt } });
}

/** Of these fingerprints, or of all: those of people who said no. */
export async function refusalsAmong(tx: Transaction, prints: readonly string[] | 'all', now: Date): Promise<string[]> {
  if (prints !== 'all' && prints.length === 0) return [];
  const found = await tx
    .select({ print: keptRefusals.print })
    .from(keptRefusals)
    .where(and(gt(keptRefusals.dueAt, now), prints === 'all' ? undefined : inArray(keptRefusals.print, [...prints])));
  return found.map(({ print }) => print);
}

export async function eraseRefusals(tx: Transaction, now: Date): Promise<number> {
  const gone = await tx
    .delete(keptRefusals)
    .where(lte(keptRefusals.dueAt, now))
    .returning({ print: keptRefusals.print });
  return gone.length;
}
