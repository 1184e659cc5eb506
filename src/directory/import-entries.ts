import type { EntryId, PersonId } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import { availabilityOf, availabilityChangesAt, earliest, type Standing } from './availability.ts';
import type { CalendarDay } from './calendar-day.ts';
import { candidateRowsOf } from './candidate.ts';
import { columnsOf } from './content.ts';
import type { EntryInput } from './contract.ts';
import { hiddenAt } from './freshness.ts';
import { insertCandidates } from './store/candidate-rows.ts';
import { logChanges } from './store/change-log.ts';
import { insertEntries, type EntryRow } from './store/entry-rows.ts';

/** An entry that was looked at elsewhere. */
export interface ImportedEntry {
  readonly id: EntryId;
  /** Somebody with an account; a person's kinds are vetted by her statement, as ever. */
  readonly owner: PersonId;
  readonly content: EntryInput;
  /** When its owner last said that it is still true. */
  readonly nodAt: Date;
  /** Last day of a pause. */
  readonly pausedUntil?: CalendarDay | undefined;
}

/**
 * Publishes many new entries in a few statements, for whoever fills a directory: what follows from them is as if each had
 * been published by itself, but nobody is told. Fails on an id or a person's second entry that is there already.
 */
export async function importEntries(tx: Transaction, imported: readonly ImportedEntry[], now: Date): Promise<void> {
  const rows = imported.map((entry) => rowOf(entry, now));
  await insertEntries(tx, rows);
  await insertCandidates(
    tx,
    rows.flatMap((row) => candidateRowsOf(row, [])),
  );
  await logChanges(
    tx,
    rows.map(({ id }) => ({ entry: id, revision: 1, at: now })),
  );
}

function rowOf({ id, owner, content, nodAt, ...rest }: ImportedEntry, now: Date): EntryRow {
  const pausedUntil = rest.pausedUntil ?? null;
  const state = pausedUntil === null ? 'published' : 'paused';
  const standing: Standing = { state, pausedUntil, absences: [], cap: content.cap, acceptances: [] };
  return {
    ...columnsOf(content),
    id,
    owner,
    state,
    pausedUntil,
    nodAt,
    refusalReason: null,
    vouchedBy: null,
    vouchedRevision: null,
    decidedAt: null,
    waitsSince: null,
    revision: 1,
    documentRevision: 1,
    availability: availabilityOf(standing, now).availability,
    dueAt: earliest([hiddenAt(nodAt), availabilityChangesAt(standing, now) ?? hiddenAt(nodAt)]) as Date,
  };
}
