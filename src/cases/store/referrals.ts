import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { CaseId, EntryId, NeedId, PersonId, ReferralId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { NeedAction, ReferralAction } from '../policy.ts';
import type { ReferralState } from '../referral.ts';
import type { Need, Referral } from '../rows.ts';
import { cases, needs, referrals } from '../tables.ts';
import { dropQuestions } from './questions.ts';

export async function findReferral(tx: Transaction, id: ReferralId): Promise<Referral | undefined> {
  const [found] = await select(tx).where(and(eq(referrals.id, id), isNotNull(referrals.expert)));
  return found as Referral | undefined;
}

export async function referralsOf(tx: Transaction, needIds: readonly NeedId[]): Promise<Referral[]> {
  if (needIds.length === 0) return [];
  const found = await select(tx)
    .where(and(inArray(referrals.needId, [...needIds]), isNotNull(referrals.expert)))
    .orderBy(asc(referrals.askedAt), asc(referrals.id));
  return found as Referral[];
}

/** What she was asked, what waits first, then the newest. What she refused or gave back is not among it. */
export async function referralsTo(tx: Transaction, expert: PersonId): Promise<Referral[]> {
  const found = await select(tx)
    .where(
      and(
        eq(referrals.expert, expert),
        inArray(referrals.state, ['asked', 'accepted', 'covered-by-other', 'reserve', 'expired', 'withdrawn']),
      ),
    )
    .orderBy(desc(sql`${referrals.state} = 'asked'`), desc(referrals.askedAt), asc(referrals.id))
    .limit(100);
  return found as Referral[];
}

/** What she is asked in this case, or would be if the need reopened. */
export async function openReferralsTo(tx: Transaction, caseId: CaseId, expert: PersonId): Promise<Referral[]> {
  const found = await select(tx).where(
    and(eq(referrals.caseId, caseId), eq(referrals.expert, expert), inArray(referrals.state, ['asked', 'reserve'])),
  );
  return found as Referral[];
}

export interface NewReferral {
  readonly id: ReferralId;
  readonly expert: PersonId;
  readonly entryId: EntryId;
  readonly expectedYes: number;
  readonly distanceKm: number | null;
  readonly why: Referral['why'];
}

/** Offers a need to these experts. Nobody is asked twice: whoever was already is left out of the answer. */
export async function insertReferrals(
  tx: Transaction,
  need: Permitted<Need, 'attend' | 'telephone-yes'>,
  asked: readonly NewReferral[],
  times: { askedAt: Date; dueAt: Date },
): Promise<NewReferral[]> {
  if (asked.length === 0) return [];
  const rows = asked.map((each) => ({
    ...each,
    ...times,
    caseId: need.caseId,
    needId: need.id,
    state: 'asked' as const,
  }));
  const inserted = await tx.insert(referrals).values(rows).onConflictDoNothing().returning({ id: referrals.id });
  const kept = new Set(inserted.map(({ id }) => id));
  return asked.filter(({ id }) => kept.has(id));
}

/** Writes what a permitted step changes in a referral. What she asked first is forgotten once she need not answer any more. */
export async function changeReferral<Action extends ReferralAction>(
  tx: Transaction,
  row: Permitted<Referral, Action>,
  changes: Partial<
    Pick<
      Referral,
      'state' | 'wasReserve' | 'askedAt' | 'seenAt' | 'remindedAt' | 'answeredAt' | 'declineReason' | 'dueAt'
    >
  >,
): Promise<Permitted<Referral, Action>> {
  await tx.update(referrals).set(changes).where(eq(referrals.id, row.id));
  if (changes.state !== undefined && changes.state !== 'asked') await dropQuestions(tx, [row.id]);
  return { ...row, ...changes };
}

/** Moves every referral of a need that is in one of these states, and says whose they were. */
export async function moveReferrals(
  tx: Transaction,
  need: Permitted<Need, NeedAction>,
  from: readonly ReferralState[],
  to: ReferralState,
): Promise<PersonId[]> {
  const moved = await tx
    .update(referrals)
    .set({ state: to, dueAt: null })
    .where(and(eq(referrals.needId, need.id), inArray(referrals.state, [...from])))
    .returning({ id: referrals.id, expert: referrals.expert });
  await dropQuestions(
    tx,
    moved.map(({ id }) => id),
  );
  return moved.flatMap(({ expert }) => expert ?? []);
}

/** Forgets how far from a need those asked live: a few distances would tell the commune that was just forgotten. */
export async function forgetDistances(tx: Transaction, need: Permitted<Need, NeedAction>): Promise<void> {
  await tx
    .update(referrals)
    .set({ distanceKm: null, why: sql`${referrals.why} - 'distanceKm'` })
    .where(eq(referrals.needId, need.id));
}

/** Referrals whose day of silence is over. */
export async function silentReferrals(
  tx: Transaction,
  now: Date,
  most: number,
): Promise<{ id: ReferralId; caseId: CaseId }[]> {
  return tx
    .select({ id: referrals.id, caseId: referrals.caseId })
    .from(referrals)
    .where(and(isNotNull(referrals.dueAt), lte(referrals.dueAt, now)))
    .orderBy(asc(referrals.dueAt), asc(referrals.id))
    .limit(most);
}

function select(tx: Transaction) {
  return tx
    .select({ ...getTableColumns(referrals), caseState: cases.state, needState: needs.state })
    .from(referrals)
    .innerJoin(cases, eq(cases.id, referrals.caseId))
    .innerJoin(needs, eq(needs.id, referrals.needId))
    .$dynamic();
}
