import type { Permitted } from '../../access/index.ts';
import { proofsOf } from '../../identity/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CaseQuestion, ContactCardInput, MyQuestion } from '../contract.ts';
import type { Case } from '../rows.ts';
import { findReferral } from '../store/referrals.ts';
import { questionsOfCase, type Question } from '../store/questions.ts';

/** Her question as she sees it herself. */
export function presentMyQuestion(question: Question): MyQuestion {
  const { number, askedAt, answerText, answerMac, answerFile, answeredAt } = question;
  const isAnswered = answerText !== null && answerMac !== null && answerFile !== null && answeredAt !== null;
  return {
    number,
    askedAt: askedAt.toISOString(),
    ...(isAnswered && {
      answer: { ...cardOf(answerText, answerMac, answerFile), answeredAt: answeredAt.toISOString() },
    }),
  };
}

/** What the host of a case was asked. Whoever asked is shown by her keys alone: what she is called comes with a yes. */
export async function questionsForHost(tx: Transaction, row: Permitted<Case, 'read'>): Promise<CaseQuestion[]> {
  const asked: CaseQuestion[] = [];
  for (const question of await questionsOfCase(tx, row)) {
    const referral = await findReferral(tx, question.referralId);
    const [asker] = referral === undefined ? [] : await proofsOf(tx, [referral.expert], { withHandles: false });
    if (referral === undefined || asker === undefined) continue;
    const { text, mac, file, number, askedAt, answeredAt } = question;
    asked.push({
      referral: referral.id,
      need: referral.needId,
      number,
      from: referral.expert,
      asker,
      card: cardOf(text, mac, file),
      askedAt: askedAt.toISOString(),
      ...(answeredAt !== null && { answeredAt: answeredAt.toISOString() }),
    });
  }
  return asked;
}

function cardOf(text: string, mac: string, file: Uint8Array): ContactCardInput {
  return { text, mac, file: Buffer.from(file).toString('base64url') };
}
