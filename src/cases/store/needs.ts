import { and, asc, eq, getTableColumns, inArray, isNotNull, lte } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { CaseId, NeedId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { needDueAt } from '../need-due.ts';
import { seekingStates } from '../need.ts';
import type { NeedAction } from '../policy.ts';
import type { Need, Referral } from '../rows.ts';
import { cases, needs, togetherLinks } from '../tables.ts';

/** A need with the host and the state of its case. */
export async function findNeed(tx: Transaction, id: NeedId): Promise<Need | undefined> {
  const [found] = await select(tx).where(eq(needs.id, id));
  return found;
}

export async function needsOf(tx: Transaction, caseIds: readonly CaseId[]): Promise<Need[]> {
  if (caseIds.length === 0) return [];
  return select(tx)
    .where(inArray(needs.caseId, [...caseIds]))
    .orderBy(asc(needs.caseId), asc(needs.position));
}

export async function needsById(tx: Transaction, ids: readonly NeedId[]): Promise<Need[]> {
  if (ids.length === 0) return [];
  return select(tx).where(inArray(needs.id, [...ids]));
}

/** Inserts the needs of a new case. False when one of their ids is taken: nothing must be kept then. */
export async function insertNeeds(tx: Transaction, rows: (typeof needs.$inferInsert)[]): Promise<boolean> {
  const inserted = await tx.insert(needs).values(rows).onConflictDoNothing().returning({ id: needs.id });
  return inserted.length === rows.length;
}

export async function linkTogether(tx: Transaction, pairs: readonly (readonly [NeedId, NeedId])[]): Promise<void> {
  if (pairs.length === 0) return;
  const bothWays = pairs.flatMap(([one, other]) => [
    { needId: one, withNeedId: other },
    { needId: other, withNeedId: one },
  ]);
  await tx.insert(togetherLinks).values(bothWays).onConflictDoNothing();
}

/** The needs that must be met in the same half-day, of each of these. */
export async function togetherOf(tx: Transaction, needIds: readonly NeedId[]): Promise<Map<NeedId, NeedId[]>> {
  const found = new Map<NeedId, NeedId[]>(needIds.map((id) => [id, []]));
  if (needIds.length === 0) return found;
  const rows = await tx
    .select()
    .from(togetherLinks)
    .where(inArray(togetherLinks.needId, [...needIds]))
    .orderBy(asc(togetherLinks.needId), asc(togetherLinks.withNeedId));
  for (const { needId, withNeedId } of rows) found.get(needId)?.push(withNeedId);
  return found;
}

/** Writes what a permitted step changes in a need, and when it is due next. */
export async function changeNeed<Action extends NeedAction>(
  tx: Transaction,
  row: Permitted<Need, Action>,
  changes: Partial<typeof needs.$inferSelect>,
): Promise<Permitted<Need, Action>> {
  const changed = { ...row, ...changes };
  const dueAt = needDueAt(changed);
  await tx
    .update(needs)
    .set({ ...changes, dueAt })
    .where(eq(needs.id, row.id));
  return { ...changed, dueAt };
}

/** Covers the need unless somebody was faster. False when it was covered, or ended, already. */
export async function coverNeed(
  tx: Transaction,
  by: Permitted<Referral, 'accept'> | Permitted<Need, 'telephone-yes' | 'own-call'>,
): Promise<boolean> {
  const id = 'needId' in by ? by.needId : by.id;
  // The WHERE is the lock: two acceptances at once leave one row for one of them.
  const covered = await tx
    .update(needs)
    .set({
      state: 'covered',
      municipality: null,
      lookAt: null,
      escalatesAt: null,
      doubtedAt: null,
      postponedUntil: null,
      postponedBy: null,
      dueAt: null,
    })
    .where(and(eq(needs.id, id), inArray(needs.state, seekingStates)))
    .returning({ id: needs.id });
  return covered.length === 1;
}

/** Needs that have to be looked after by now, the longest waiting first. */
export async function dueNeeds(tx: Transaction, now: Date, most: number): Promise<{ id: NeedId; caseId: CaseId }[]> {
  return tx
    .select({ id: needs.id, caseId: needs.caseId })
    .from(needs)
    .where(and(isNotNull(needs.dueAt), lte(needs.dueAt, now)))
    .orderBy(asc(needs.dueAt), asc(needs.id))
    .limit(most);
}

function select(tx: Transaction) {
  return tx
    .select({ ...getTableColumns(needs), host: cases.host, caseState: cases.state })
    .from(needs)
    .innerJoin(cases, eq(cases.id, needs.caseId))
    .$dynamic();
}
