import { z } from 'zod';
import { instant } from '../../platform/index.ts';
import { PersonIdShape, Proof } from '../../identity/contract.ts';
import { CaseIdShape, ContactCardInput, NeedIdShape, ReferralIdShape } from './shapes.ts';

export const CaseReferralParams = z.strictObject({ case: CaseIdShape, referral: ReferralIdShape });

/** Hers to the host, or the host's to her: opened by nobody else, and under no case key. */
export const QuestionInput = z.strictObject({ card: ContactCardInput }).meta({ id: 'NewQuestion' });
export type QuestionInput = z.infer<typeof QuestionInput>;

const number = z.int().min(1).meta({ description: 'Which of her questions: the first is 1' });

export const AnswerInput = z.strictObject({ number, card: ContactCardInput }).meta({ id: 'NewAnswer' });
export type AnswerInput = z.infer<typeof AnswerInput>;

/** Her own question, as she sees it: only the host can open what she asked, so the answer repeats it. */
export const MyQuestion = z
  .strictObject({
    number,
    askedAt: instant,
    answer: ContactCardInput.extend({ answeredAt: instant }).optional().meta({ description: 'Absent: not yet' }),
  })
  .meta({ id: 'MyQuestion' });
export type MyQuestion = z.infer<typeof MyQuestion>;

/** A question as the host sees it. */
export const CaseQuestion = z
  .strictObject({
    referral: ReferralIdShape,
    need: NeedIdShape,
    number,
    from: PersonIdShape,
    asker: Proof.meta({ description: 'Without handle: enough to verify her keys and to seal the answer' }),
    card: ContactCardInput,
    askedAt: instant,
    answeredAt: instant.optional(),
  })
  .meta({ id: 'CaseQuestion' });
export type CaseQuestion = z.infer<typeof CaseQuestion>;
