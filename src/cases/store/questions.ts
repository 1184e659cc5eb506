import { and, asc, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { CaseId, ReferralId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { Case, Referral } from '../rows.ts';
import { questions } from '../tables.ts';

export type Question = typeof questions.$inferSelect;

const unanswered = { answerText: null, answerMac: null, answerFile: null, answeredAt: null };

export async function findQuestion(tx: Transaction, referral: ReferralId): Promise<Question | undefined> {
  const [found] = await tx.select().from(questions).where(eq(questions.referralId, referral));
  return found;
}

export async function questionsOfReferrals(
  tx: Transaction,
  referrals: readonly ReferralId[],
): Promise<Map<ReferralId, Question>> {
  if (referrals.length === 0) return new Map();
  const found = await tx
    .select()
    .from(questions)
    .where(inArray(questions.referralId, [...referrals]));
  return new Map(found.map((question) => [question.referralId, question]));
}

/** What was asked of a case's host, the oldest first. */
export async function questionsOfCase(tx: Transaction, row: Permitted<Case, 'read'>): Promise<Question[]> {
  return tx
    .select()
    .from(questions)
    .where(eq(questions.caseId, row.id))
    .orderBy(asc(questions.askedAt), asc(questions.referralId));
}

/** Keeps her next question in place of the one before and its answer. False while that one waits. */
export async function putQuestion(
  tx: Transaction,
  referral: Permitted<Referral, 'ask'>,
  question: Pick<Question, 'number' | 'text' | 'mac' | 'file' | 'askedAt'>,
): Promise<boolean> {
  const kept = await tx
    .insert(questions)
    .values({ referralId: referral.id, caseId: referral.caseId, ...question })
    .onConflictDoUpdate({
      target: questions.referralId,
      set: { ...question, ...unanswered },
      setWhere: isNotNull(questions.answeredAt),
    })
    .returning({ referralId: questions.referralId });
  return kept.length === 1;
}

/** Answers the question of this number. False when it is gone, another, or answered. */
export async function answerQuestionOf(
  tx: Transaction,
  row: Permitted<Case, 'answer-question'>,
  question: Pick<Question, 'referralId' | 'number'>,
  answer: { answerText: string; answerMac: string; answerFile: Uint8Array; answeredAt: Date },
): Promise<boolean> {
  const answered = await tx
    .update(questions)
    .set(answer)
    .where(
      and(
        eq(questions.caseId, row.id),
        eq(questions.referralId, question.referralId),
        eq(questions.number, question.number),
        isNull(questions.answeredAt),
      ),
    )
    .returning({ referralId: questions.referralId });
  return answered.length === 1;
}

/** Forgets what was asked about referrals that wait for nobody any more. */
export async function dropQuestions(tx: Transaction, referrals: readonly ReferralId[]): Promise<void> {
  if (referrals.length > 0) await tx.delete(questions).where(inArray(questions.referralId, [...referrals]));
}

/** The questions of these cases that the host has not answered. */
export async function waitingSince(tx: Transaction, caseIds: readonly CaseId[]): Promise<Question[]> {
  if (caseIds.length === 0) return [];
  return tx
    .select()
    .from(questions)
    .where(and(inArray(questions.caseId, [...caseIds]), isNull(questions.answeredAt)));
}

/** How many questions wait for the host's answer, of each of these cases. */
export async function waitingQuestions(tx: Transaction, caseIds: readonly CaseId[]): Promise<Map<CaseId, number>> {
  if (caseIds.length === 0) return new Map();
  const found = await tx
    .select({ caseId: questions.caseId, count: count() })
    .from(questions)
    .where(and(inArray(questions.caseId, [...caseIds]), isNull(questions.answeredAt)))
    .groupBy(questions.caseId);
  return new Map(found.map((row) => [row.caseId, row.count]));
}
