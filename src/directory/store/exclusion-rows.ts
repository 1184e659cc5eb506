import { and, eq, gt, lte, or, sql } from 'drizzle-orm';
import { days, type PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { candidates, pairExclusions } from '../tables.ts';
import { lockCandidatesOf } from './candidate-rows.ts';

/** Twelve months. */
const keptDays = 365;

/** Never brings these two together again, for twelve months from now. Neither is told, and it does not matter who asked. */
export async function excludePair(tx: Transaction, first: PersonId, second: PersonId, now: Date): Promise<void> {
  const [one, other] = first < second ? [first, second] : [second, first];
  const dueAt = new Date(now.getTime() + days(keptDays));
  await tx
    .insert(pairExclusions)
    .values({ one, other, dueAt })
    .onConflictDoUpdate({ target: [pairExclusions.one, pairExclusions.other], set: { dueAt } });
  await lockCandidatesOf(tx, [one, other]);
  for (const [person, excluded] of [
    [one, other],
    [other, one],
  ] as const) {
    await tx
      .update(candidates)
      .set({ excludes: sql`array_append(array_remove(${candidates.excludes}, ${excluded}), ${excluded})` })
      .where(eq(candidates.person, person));
  }
}

/** People with whom somebody is not brought together now. */
export async function excludedFor(tx: Transaction, person: PersonId, now: Date): Promise<PersonId[]> {
  const pairs = await tx
    .select()
    .from(pairExclusions)
    .where(and(or(eq(pairExclusions.one, person), eq(pairExclusions.other, person)), gt(pairExclusions.dueAt, now)));
  return pairs.map(({ one, other }) => (one === person ? other : one)).sort();
}

/** Forgets exclusions after their twelve months. */
export async function eraseExclusions(tx: Transaction, now: Date): Promise<number> {
  const gone = await tx.delete(pairExclusions).where(lte(pairExclusions.dueAt, now)).returning();
  await lockCandidatesOf(tx, [...new Set(gone.flatMap(({ one, other }) => [one, other]))]);
  for (const { one, other } of gone) {
    await tx
      .update(candidates)
      .set({ excludes: sql`array_remove(array_remove(${candidates.excludes}, ${one}), ${other})` })
      .where(or(eq(candidates.person, one), eq(candidates.person, other)));
  }
  return gone.length;
}
