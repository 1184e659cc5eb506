import { and, desc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { CaseId, NeedId, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { appointments, caseOpenings, grants, items, readingMarks } from '../tables.ts';

/** Of each of these cases: the first message of another that she has not read and can open, and when the last came. */
export async function unreadMessages(
  tx: Transaction,
  person: PersonId,
  caseIds: readonly CaseId[],
): Promise<Map<CaseId, { first: string; lastAt: Date }>> {
  if (caseIds.length === 0) return new Map();
  const found = await tx
    .select({
      caseId: items.caseId,
      first: sql<string>`(min(array[${items.epoch}, ${items.sequence}]))::text`,
      lastAt: sql<Date>`max(${items.writtenAt})`.mapWith(items.writtenAt),
    })
    .from(items)
    .innerJoin(grants, and(eq(grants.caseId, items.caseId), eq(grants.epoch, items.epoch), eq(grants.person, person)))
    .leftJoin(readingMarks, and(eq(readingMarks.caseId, items.caseId), eq(readingMarks.person, person)))
    .where(
      and(
        inArray(items.caseId, [...caseIds]),
        eq(items.purpose, 'message'),
        ne(items.author, person),
        sql`(${items.epoch}, ${items.sequence}) > (coalesce(${readingMarks.epoch}, 0), coalesce(${readingMarks.sequence}, 0))`,
      ),
    )
    .groupBy(items.caseId);
  return new Map(found.map(({ caseId, first, lastAt }) => [caseId, { first, lastAt }]));
}

/** Cases whose key reached her after her yes, and that she has not opened yet. */
export async function keysArrived(tx: Transaction, person: PersonId): Promise<{ caseId: CaseId; at: Date }[]> {
  return tx
    .select({ caseId: grants.caseId, at: sql<Date>`max(${grants.grantedAt})`.mapWith(grants.grantedAt) })
    .from(grants)
    .innerJoin(
      appointments,
      and(
        eq(appointments.caseId, grants.caseId),
        eq(appointments.expert, person),
        inArray(appointments.state, ['held', 'confirmed']),
        gt(grants.grantedAt, appointments.acceptedAt),
      ),
    )
    .leftJoin(readingMarks, and(eq(readingMarks.caseId, grants.caseId), eq(readingMarks.person, person)))
    .where(and(eq(grants.person, person), isNull(readingMarks.caseId)))
    .groupBy(grants.caseId);
}

/** What she had accepted and the host cancelled since then, the newest first. */
export async function cancelledByHosts(
  tx: Transaction,
  expert: PersonId,
  since: Date,
): Promise<{ caseId: CaseId; needId: NeedId; id: string; at: Date }[]> {
  const found = await tx
    .select({ caseId: appointments.caseId, needId: appointments.needId, id: appointments.id, at: appointments.endedAt })
    .from(appointments)
    .where(
      and(
        eq(appointments.expert, expert),
        eq(appointments.state, 'released'),
        eq(appointments.releaseReason, 'by-host'),
        gt(appointments.endedAt, since),
      ),
    )
    .orderBy(desc(appointments.endedAt))
    .limit(50);
  return found.flatMap(({ at, ...row }) => (at === null ? [] : { ...row, at }));
}

/** Who opened these cases since then. */
export async function openingsOfCases(
  tx: Transaction,
  caseIds: readonly CaseId[],
  since: Date,
): Promise<{ caseId: CaseId; person: PersonId; hour: Date }[]> {
  if (caseIds.length === 0) return [];
  return tx
    .select()
    .from(caseOpenings)
    .where(and(inArray(caseOpenings.caseId, [...caseIds]), gt(caseOpenings.hour, since)));
}
