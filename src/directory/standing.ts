import type { EntryId } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import { availabilityChangesAt, earliest, type Standing } from './availability.ts';
import { endOfDay } from './calendar-day.ts';
import { isListed } from './entry.ts';
import { hiddenAt, withdrawnAt } from './freshness.ts';
import { absencesOf, type AbsenceRow } from './store/absence-rows.ts';
import type { Entry } from './store/entry-rows.ts';
import { workloadsOf, type Workload } from './store/workload-rows.ts';

/** An entry's absences and workload. */
export interface Facts {
  readonly absences: readonly AbsenceRow[];
  readonly workload: Workload;
}

export async function factsOf(tx: Transaction, ids: readonly EntryId[], now: Date): Promise<(id: EntryId) => Facts> {
  const absences = Map.groupBy(await absencesOf(tx, ids), ({ entry }) => entry);
  const workloads = await workloadsOf(tx, ids, now);
  return (id) => ({
    absences: absences.get(id) ?? [],
    workload: workloads.get(id) ?? { asks: [], acceptances: [] },
  });
}

export function standingOf(entry: Entry, { absences, workload }: Facts): Standing {
  return {
    state: entry.state,
    pausedUntil: entry.pausedUntil,
    absences,
    cap: entry.cap,
    acceptances: workload.acceptances,
  };
}

/** When an entry must be looked at again although nobody writes it. */
export function dueAtOf(entry: Entry, standing: Standing, now: Date): Date {
  if (entry.state === 'withdrawn') return entry.dueAt;
  if (!isListed(entry)) return withdrawnAt(entry.nodAt);
  const hidden = hiddenAt(entry.nodAt);
  const pauseEnds = entry.state === 'paused' && entry.pausedUntil !== null ? endOfDay(entry.pausedUntil) : hidden;
  return earliest([hidden, pauseEnds, availabilityChangesAt(standing, now) ?? hidden]) as Date;
}
