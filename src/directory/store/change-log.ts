import { lte, sql } from 'drizzle-orm';
import { days, type EntryId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { cursorExpired } from '../errors.ts';
import { entryChanges } from '../tables.ts';
import { slices } from './slices.ts';

/** The channel on which a committed change of any entry is heard; its payload is empty. */
export const changeChannel = 'entry_changes';
const keptDays = 7;

/** Writes a line of the change log, and wakes whoever listens once the transaction is committed. */
export async function logChange(tx: Transaction, entry: EntryId, revision: number, at: Date): Promise<void> {
  await logChanges(tx, [{ entry, revision, at }]);
}

/** The same for many entries at once. */
export async function logChanges(
  tx: Transaction,
  lines: readonly { entry: EntryId; revision: number; at: Date }[],
): Promise<void> {
  for (const some of slices(lines)) await tx.insert(entryChanges).values(some);
  await tx.execute(sql`select pg_notify(${changeChannel}, '')`);
}

/** How far somebody has read the change log. To be kept and given back, never looked into. */
export type ChangeCursor = string;

export interface EntryChange {
  readonly id: EntryId;
  readonly revision: number;
}

/** The place in the change log before which everything is committed and visible now: take it, then read everything. */
export async function currentCursor(tx: Transaction, now: Date): Promise<ChangeCursor> {
  const [row] = await tx.execute<{ snapshot: string }>(sql`select pg_current_snapshot()::text as snapshot`);
  return makeCursor(now, row?.snapshot ?? '');
}

/**
 * Entries that changed since a cursor, each once with its newest revision, and the next cursor. A snapshot, not a number,
 * says what was seen: a change that took its number early and committed late is never missed, and none is told twice but
 * those of a transaction that was still open. Fails (gone) with `directory.cursor_expired` for a cursor older than the log.
 */
export async function changesSince(
  tx: Transaction,
  cursor: ChangeCursor,
  now: Date,
): Promise<{ changes: EntryChange[]; cursor: ChangeCursor }> {
  const { takenAt, snapshot } = readCursor(cursor);
  if (takenAt.getTime() <= now.getTime() - days(keptDays)) throw cursorExpired();
  // One statement: its own snapshot is the next cursor.
  const rows = await tx.execute<{ snapshot: string; changes: EntryChange[] }>(sql`
    select pg_current_snapshot()::text as snapshot,
      coalesce(
        (select json_agg(json_build_object('id', entry, 'revision', revision) order by entry) from (
          select entry, max(revision) as revision from entry_changes
          where written_by >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
            and not pg_visible_in_snapshot(written_by, ${snapshot}::pg_snapshot)
          group by entry
        ) as unseen), '[]'::json) as changes`);
  const [row] = rows;
  return { changes: row?.changes ?? [], cursor: makeCursor(now, row?.snapshot ?? snapshot) };
}

export async function eraseChanges(tx: Transaction, now: Date): Promise<number> {
  const old = new Date(now.getTime() - days(keptDays));
  return (await tx.delete(entryChanges).where(lte(entryChanges.at, old)).returning({ id: entryChanges.id })).length;
}

const makeCursor = (takenAt: Date, snapshot: string): ChangeCursor => `${takenAt.toISOString()} ${snapshot}`;

function readCursor(cursor: ChangeCursor): { takenAt: Date; snapshot: string } {
  const [, instant, snapshot] = /^(\S+Z) (\d+:\d+:[\d,]*)$/.exec(cursor) ?? [];
  if (instant === undefined || snapshot === undefined) throw cursorExpired();
  return { takenAt: new Date(instant), snapshot };
}
