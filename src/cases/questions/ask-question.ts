import type { PersonActor } from '../../access/index.ts';
import { settings } from '../../identity/index.ts';
import type { ReferralId } from '../../kernel/index.ts';
import { checkContactCard } from '../check-grant.ts';
import type { QuestionInput, ReferralCard } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { questionOpen } from '../errors.ts';
import { lockReferral } from '../load.ts';
import { cardFor } from '../answers/list-referrals.ts';
import { findCase } from '../store/cases.ts';
import { findQuestion, putQuestion } from '../store/questions.ts';

/**
 * Puts a question to the host, sealed for her alone, before answering. One at a time: fails with `cases.question_open`
 * while the host has not answered. The same card again, because the first answer was lost, changes nothing.
 */
export async function askQuestion(
  deps: CaseDeps,
  actor: PersonActor,
  input: QuestionInput & { referral: ReferralId },
): Promise<ReferralCard> {
  return deps.transaction(async (tx) => {
    const referral = await lockReferral(tx, actor, input.referral, 'ask');
    const row = await findCase(tx, referral.caseId);
    if (row === undefined) throw new Error('a referral without its case');
    const { org } = await settings(tx);
    const file = checkContactCard(input.card, { org, case: row.id, from: actor.person, to: row.host });
    const before = await findQuestion(tx, referral.id);
    if (before?.mac === input.card.mac) return cardFor(tx, actor, referral);
    const { text, mac } = input.card;
    const number = (before?.number ?? 0) + 1;
    if (!(await putQuestion(tx, referral, { number, text, mac, file, askedAt: deps.clock.now() })))
      throw questionOpen();
    await deps.announce(tx, 'question-asked', { referralId: referral.id });
    await deps.publish(tx, { topic: 'case', id: row.id, people: [row.host] });
    return cardFor(tx, actor, referral);
  });
}
