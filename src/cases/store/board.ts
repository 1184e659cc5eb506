import { and, desc, eq, gt, inArray, ne, or } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { NeedId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { NeedState } from '../need.ts';
import { cases, needs } from '../tables.ts';

/** Needs that wait for their end, and those that ended since then; ids only, the newest case first. */
export async function boardNeeds(
  tx: Transaction,
  _by: Permitted<object, 'read' | 'attend'>,
  endedSince: Date,
): Promise<NeedId[]> {
  const open: NeedState[] = ['searching', 'escalated', 'covered'];
  const found = await tx
    .select({ id: needs.id })
    .from(needs)
    .innerJoin(cases, eq(cases.id, needs.caseId))
    .where(or(and(inArray(needs.state, open), ne(cases.state, 'closed')), gt(needs.endedAt, endedSince)))
    .orderBy(desc(cases.openedAt), needs.position)
    .limit(1000);
  return found.map(({ id }) => id);
}
