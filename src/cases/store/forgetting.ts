import { and, asc, eq, lte, sql, type SQL } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import { days, type CaseId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CaseAction } from '../policy.ts';
import { contentsClosedBefore, tracesClosedBefore } from '../keeping.ts';
import type { Case } from '../rows.ts';
import {
  appointments,
  cases,
  contactCards,
  coordinatorAbsences,
  coordinatorNotes,
  duties,
  epochs,
  grants,
  grantsAhead,
  items,
  needs,
  questions,
  readingMarks,
  referralCounts,
  referrals,
} from '../tables.ts';

const hour = (column: unknown) => sql`date_trunc('hour', ${column})`;

/** Rounds to the hour when people were asked, looked and answered, and when a need was stuck or ended. */
export async function roundTimes(tx: Transaction, row: Permitted<Case, CaseAction>): Promise<void> {
  await tx
    .update(referrals)
    .set({
      askedAt: hour(referrals.askedAt),
      seenAt: hour(referrals.seenAt),
      remindedAt: hour(referrals.remindedAt),
      answeredAt: hour(referrals.answeredAt),
      dueAt: null,
    })
    .where(eq(referrals.caseId, row.id));
  await tx
    .update(appointments)
    .set({
      acceptedAt: hour(appointments.acceptedAt),
      endedAt: hour(appointments.endedAt),
      remindedAt: hour(appointments.remindedAt),
    })
    .where(eq(appointments.caseId, row.id));
  await tx
    .update(needs)
    .set({
      searchingFrom: hour(needs.searchingFrom),
      escalatedAt: hour(needs.escalatedAt),
      endedAt: hour(needs.endedAt),
    })
    .where(eq(needs.caseId, row.id));
}

/** Destroys the contents of a case, who was asked without having accepted, and who stood beside the host. */
export async function eraseContents(tx: Transaction, row: { id: CaseId }): Promise<void> {
  // The items go with their epochs, and so do the grants; a note's cards with the note.
  for (const table of [contactCards, questions, coordinatorNotes, grantsAhead, readingMarks, items, grants, epochs]) {
    await tx.delete(table).where(eq(table.caseId, row.id));
  }
  await tx
    .update(referrals)
    .set({ expert: null, entryId: null, distanceKm: null, why: sql`'{}'::jsonb` })
    .where(
      and(
        eq(referrals.caseId, row.id),
        sql`not exists (select 1 from ${appointments} where ${appointments.referralId} = ${referrals.id})`,
      ),
    );
  await tx.update(cases).set({ hasContents: false, secondAdult: null, phoneTakenAt: null }).where(eq(cases.id, row.id));
}

/** Counts what became of a case's referrals, and forgets the case with all that hangs on it. */
export async function eraseCase(tx: Transaction, row: { id: CaseId; closedAt: Date }): Promise<void> {
  const month = `${row.closedAt.toISOString().slice(0, 7)}-01`;
  const counts = await tx
    .select({
      kind: needs.kind,
      urgency: needs.urgency,
      state: referrals.state,
      reason: referrals.declineReason,
      count: sql<number>`count(*)::int`,
    })
    .from(referrals)
    .innerJoin(needs, eq(needs.id, referrals.needId))
    .where(eq(referrals.caseId, row.id))
    .groupBy(needs.kind, needs.urgency, referrals.state, referrals.declineReason);
  for (const { count, reason, ...cell } of counts) {
    await tx
      .insert(referralCounts)
      .values({ ...cell, month, reason: reason ?? '', count })
      .onConflictDoUpdate({
        target: [
          referralCounts.month,
          referralCounts.kind,
          referralCounts.urgency,
          referralCounts.state,
          referralCounts.reason,
        ],
        set: { count: sql`${referralCounts.count} + ${count}` },
      });
  }
  await tx.delete(cases).where(eq(cases.id, row.id));
}

/** Destroys the contents of every case closed seven days ago or more. */
export async function eraseClosedContents(tx: Transaction, now: Date): Promise<number> {
  const due = await closedBefore(tx, contentsClosedBefore(now), eq(cases.hasContents, true));
  for (const row of due) await eraseContents(tx, row);
  return due.length;
}

/** Forgets every case closed 28 days ago or more. */
export async function eraseClosedCases(tx: Transaction, now: Date): Promise<number> {
  const due = await closedBefore(tx, tracesClosedBefore(now));
  for (const row of due) await eraseCase(tx, row);
  return due.length;
}

async function closedBefore(tx: Transaction, at: Date, besides?: SQL) {
  const found = await tx
    .select({ id: cases.id, closedAt: cases.closedAt })
    .from(cases)
    .where(and(lte(cases.closedAt, at), besides))
    .orderBy(asc(cases.id))
    .for('update', { skipLocked: true });
  return found.flatMap(({ closedAt, ...row }) => (closedAt === null ? [] : { ...row, closedAt }));
}

/** Forgets weeks that are over. */
export async function eraseDuties(tx: Transaction, before: Date): Promise<number> {
  const week = before.toISOString().slice(0, 10);
  return (await tx.delete(duties).where(lte(duties.week, week)).returning({ week: duties.week })).length;
}

/** Forgets absences that are over. */
export async function eraseAbsences(tx: Transaction, now: Date): Promise<number> {
  const gone = await tx
    .delete(coordinatorAbsences)
    .where(lte(coordinatorAbsences.until, now))
    .returning({ id: coordinatorAbsences.id });
  return gone.length;
}

/** Counts older than two years say nothing about today. */
export async function eraseCounts(tx: Transaction, now: Date): Promise<number> {
  const month = new Date(now.getTime() - days(730)).toISOString().slice(0, 10);
  const gone = await tx
    .delete(referralCounts)
    .where(lte(referralCounts.month, month))
    .returning({ month: referralCounts.month });
  return gone.length;
}
