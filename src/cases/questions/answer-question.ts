import { notFound, permit, type PersonActor } from '../../access/index.ts';
import { settings } from '../../identity/index.ts';
import type { CaseId, ReferralId } from '../../kernel/index.ts';
import { checkContactCard } from '../check-grant.ts';
import type { AnswerInput } from '../contract.ts';
import { type CaseDeps, system } from '../deps.ts';
import { questionOver } from '../errors.ts';
import { lockPermittedCase } from '../load.ts';
import { referralPolicy } from '../policy.ts';
import { answerQuestionOf, findQuestion } from '../store/questions.ts';
import { findReferral } from '../store/referrals.ts';

/**
 * Answers what somebody who is asked wanted to know, sealed to her. Fails with `cases.question_over` when she asked
 * something else meanwhile, or somebody answered already; the same card again changes nothing.
 */
export async function answerQuestion(
  deps: CaseDeps,
  actor: PersonActor,
  input: AnswerInput & { case: CaseId; referral: ReferralId },
): Promise<void> {
  await deps.transaction(async (tx) => {
    const row = await lockPermittedCase(tx, actor, input.case, 'answer-question');
    const question = await findQuestion(tx, input.referral);
    // Whoever asked has answered the referral since, or it ended: there is nothing left to answer.
    if (question?.caseId !== row.id) throw notFound();
    if (question.answerMac === input.card.mac) return;
    const { expert } = permit(referralPolicy, 'attend', system, await findReferral(tx, input.referral));
    const { org } = await settings(tx);
    const answerFile = checkContactCard(input.card, { org, case: row.id, from: actor.person, to: expert });
    const { text: answerText, mac: answerMac } = input.card;
    const answer = { answerText, answerMac, answerFile, answeredAt: deps.clock.now() };
    const asked = { referralId: input.referral, number: input.number };
    if (!(await answerQuestionOf(tx, row, asked, answer))) throw questionOver();
    await deps.announce(tx, 'question-answered', { referralId: input.referral });
    await deps.publish(tx, { topic: 'referrals', id: input.referral, people: [expert] });
    await deps.publish(tx, { topic: 'case', id: row.id, people: [row.host] });
  });
}
