import { and, asc, eq, inArray, not, or, type SQL } from 'drizzle-orm';
import { days, type EntryId, type PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { earliest } from '../availability.ts';
import type { CandidateRow } from '../candidate.ts';
import { countSince } from '../capacity.ts';
import { candidates } from '../tables.ts';
import { slices } from './slices.ts';
import { keptDays, type Workload } from './workload-rows.ts';

/** Locks these entries' candidates, in one order for everybody. */
export async function lockCandidates(tx: Transaction, ids: readonly EntryId[]): Promise<void> {
  if (ids.length > 0) await lockWhere(tx, inArray(candidates.entry, [...ids]));
}

/** Locks these people's candidates, in the same order. */
export async function lockCandidatesOf(tx: Transaction, persons: readonly PersonId[]): Promise<void> {
  if (persons.length > 0) await lockWhere(tx, inArray(candidates.person, [...persons]));
}

async function lockWhere(tx: Transaction, condition: SQL): Promise<void> {
  await tx
    .select({ entry: candidates.entry })
    .from(candidates)
    .where(condition)
    .orderBy(asc(candidates.entry), asc(candidates.kind), asc(candidates.language))
    .for('no key update');
}

/** Says that these entries' counts are no longer right: until they are settled they are counted at each reading. */
export async function markCountsDue(tx: Transaction, ids: readonly EntryId[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await lockCandidates(tx, ids);
  await tx
    .update(candidates)
    .set({ countsDueAt: at })
    .where(inArray(candidates.entry, [...ids]));
}

/** Makes an entry's candidates these rows, with whom she is never brought together and her counts. They must be locked. */
export async function replaceCandidates(
  tx: Transaction,
  entry: EntryId,
  rows: readonly CandidateRow[],
  rest: { excludes: PersonId[]; workload: Workload; now: Date },
): Promise<void> {
  const kept = rows.map(({ kind, language }) => and(eq(candidates.kind, kind), eq(candidates.language, language)));
  const others = kept.length === 0 ? undefined : not(or(...kept) as SQL);
  await tx.delete(candidates).where(and(eq(candidates.entry, entry), others));
  const counts = countsOf(rest.workload, rest.now);
  for (const row of rows) {
    const values = { ...row, ...counts, excludes: rest.excludes };
    await tx
      .insert(candidates)
      // An ask that is being noted right now did not see this row: it starts due.
      .values({ ...values, countsDueAt: rest.now })
      .onConflictDoUpdate({ target: [candidates.entry, candidates.kind, candidates.language], set: values });
  }
}

/** Adds candidates of new entries, whom nobody has asked and nobody avoids yet. */
export async function insertCandidates(tx: Transaction, rows: readonly CandidateRow[]): Promise<void> {
  const counts = { asksLast7Days: 0, acceptedLast7Days: 0, acceptedLast28Days: 0 };
  for (const some of slices(rows)) {
    await tx.insert(candidates).values(some.map((row) => ({ ...row, ...counts, excludes: [] })));
  }
}

/** What is counted at an instant, and until when it stays right. */
function countsOf({ asks, acceptances }: Workload, now: Date) {
  const leavesAt = (lastDays: number) => (at: Date) => new Date(at.getTime() + days(lastDays));
  const leaving = [
    ...asks.map(leavesAt(keptDays.ask)),
    ...acceptances.flatMap((at) => [leavesAt(7)(at), leavesAt(keptDays.acceptance)(at)]),
  ];
  return {
    asksLast7Days: countSince(asks, now, keptDays.ask),
    acceptedLast7Days: countSince(acceptances, now, 7),
    acceptedLast28Days: countSince(acceptances, now, keptDays.acceptance),
    countsDueAt: earliest(leaving.filter((at) => at > now)) ?? null,
  };
}
