import { and, asc, eq, inArray, isNull, lt, lte, ne, or } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { CaseId, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { moveNeed } from '../need.ts';
import type { Case } from '../rows.ts';
import { appointments, cases, grants, grantsAhead, needs, referrals } from '../tables.ts';

/** Whose phone was taken, and since when she is suspended. */
export interface Leaver {
  readonly person: PersonId;
  readonly at: Date;
  /** It was lifted since: what came to her after it is left to her. */
  readonly isLifted: boolean;
}

/** Cases in which something of hers is left to let go, or of which the others are not told yet. */
export async function casesToLeave(tx: Transaction, { person, at, isLifted }: Leaver): Promise<CaseId[]> {
  const by = (time: typeof referrals.askedAt | typeof appointments.acceptedAt) =>
    isLifted ? lte(time, at) : undefined;
  const isUntold = or(isNull(cases.phoneTakenAt), lt(cases.phoneTakenAt, at));
  const asked = tx
    .select({ id: referrals.caseId })
    .from(referrals)
    .where(and(eq(referrals.expert, person), inArray(referrals.state, ['asked', 'reserve']), by(referrals.askedAt)));
  const accepted = tx
    .select({ id: appointments.caseId })
    .from(appointments)
    .where(
      and(
        eq(appointments.expert, person),
        inArray(appointments.state, ['held', 'confirmed']),
        by(appointments.acceptedAt),
      ),
    );
  const served = tx
    .select({ id: appointments.caseId })
    .from(appointments)
    .where(and(eq(appointments.expert, person), eq(appointments.state, 'completed')));
  const held = tx.select({ id: grants.caseId }).from(grants).where(eq(grants.person, person));
  const ahead = tx.select({ id: grantsAhead.caseId }).from(grantsAhead).where(eq(grantsAhead.person, person));
  const taken = tx
    .select({ id: needs.caseId })
    .from(needs)
    .where(and(eq(needs.takenBy, person), inArray(needs.state, [...moveNeed.from('withdraw')])));
  const mine = or(eq(cases.host, person), eq(cases.secondAdult, person), inArray(cases.id, served));
  // Of a suspension that was lifted each case is left once: what she was given afterwards stays hers.
  const kept = and(
    or(and(ne(cases.host, person), inArray(cases.id, held)), eq(cases.secondAdult, person), inArray(cases.id, ahead)),
    isLifted ? isUntold : undefined,
  );
  const found = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(
      or(
        inArray(cases.id, asked),
        inArray(cases.id, accepted),
        isLifted ? undefined : inArray(cases.id, taken),
        kept,
        and(mine, cases.hasContents, isUntold),
      ),
    )
    .orderBy(asc(cases.id));
  return found.map(({ id }) => id);
}

/** Destroys what was granted ahead to her in this case. */
export async function dropGrantsAheadTo(
  tx: Transaction,
  row: Permitted<Case, 'attend'>,
  person: PersonId,
): Promise<void> {
  await tx.delete(grantsAhead).where(and(eq(grantsAhead.caseId, row.id), eq(grantsAhead.person, person)));
}

/** What she had taken care of as a coordinator is for any of them again. */
export async function untakeNeeds(tx: Transaction, row: Permitted<Case, 'attend'>, person: PersonId): Promise<void> {
  await tx
    .update(needs)
    .set({ takenBy: null })
    .where(and(eq(needs.caseId, row.id), eq(needs.takenBy, person)));
}
