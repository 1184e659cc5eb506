import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import { days, hours, kinds } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { candidates, kindMeans } from '../tables.ts';

/** A mean stands for half a day. */
const keptHours = 12;

/** Reckons the means that are due: cases accepted in the last 28 days, over everybody of a kind. How many it took. */
export async function reckonMeans(tx: Transaction, now: Date): Promise<number> {
  await tx
    .insert(kindMeans)
    .values(kinds.map((kind) => ({ kind, acceptedLast28Days: 0, dueAt: now })))
    .onConflictDoNothing();
  const due = await tx
    .select({ kind: kindMeans.kind })
    .from(kindMeans)
    .where(lte(kindMeans.dueAt, now))
    .orderBy(kindMeans.kind)
    .for('no key update', { skipLocked: true });
  if (due.length === 0) return 0;
  const wanted = due.map(({ kind }) => kind);
  const means = await tx
    .select({ kind: candidates.kind, mean: sql<number>`avg(${candidates.acceptedLast28Days})::float8` })
    .from(candidates)
    .where(and(candidates.isFirst, inArray(candidates.kind, wanted)))
    .groupBy(candidates.kind);
  const meanOf = new Map(means.map(({ kind, mean }) => [kind, mean]));
  const dueAt = new Date(now.getTime() + hours(keptHours));
  for (const kind of wanted) {
    await tx
      .update(kindMeans)
      .set({ acceptedLast28Days: meanOf.get(kind) ?? 0, dueAt })
      .where(eq(kindMeans.kind, kind));
  }
  return due.length;
}

/** Forgets means that nobody reckoned for four weeks. */
export async function eraseMeans(tx: Transaction, now: Date): Promise<number> {
  const old = new Date(now.getTime() - days(28));
  return (await tx.delete(kindMeans).where(lte(kindMeans.dueAt, old)).returning({ kind: kindMeans.kind })).length;
}
