import { z } from 'zod';
import { genders, languages, modes } from '../../kernel/index.ts';
import { instant } from '../../platform/index.ts';
import { KindShape, Proof } from '../../identity/contract.ts';
import { declineReasons, referralStates } from '../referral.ts';
import { NeedFacts } from './needs.ts';
import { MyQuestion } from './questions.ts';
import {
  AppointmentIdShape,
  Can,
  CaseIdShape,
  ContactCardInput,
  HalfDayShape,
  NeedIdShape,
  ReferralIdShape,
} from './shapes.ts';

/** Facts about her alone, as they were when she was asked. */
const WhyView = z
  .strictObject({
    policyVersion: z.string(),
    languages: z.array(z.enum(languages)),
    gender: z.enum(genders).optional(),
    mode: z.enum(modes),
    distanceKm: z.number().optional(),
    halfDays: z.array(HalfDayShape),
    asksLast7Days: z.int(),
    isOnDuty: z.boolean(),
  })
  .meta({ id: 'Why' });

/** What an expert sees while she is asked: the need, and no words. */
export const ReferralCard = z
  .strictObject({
    id: ReferralIdShape,
    case: CaseIdShape,
    state: z.enum(referralStates),
    need: NeedFacts.extend({ municipality: z.string().optional() }),
    together: z
      .array(z.strictObject({ need: NeedIdShape, kind: KindShape, isCovered: z.boolean() }))
      .meta({ description: 'Other needs of the same half-day' }),
    distanceKm: z.number().optional().meta({ description: 'Straight line, in km, one decimal' }),
    pairs: z.array(z.strictObject({ from: z.enum(languages), to: z.enum(languages) })).meta({
      description: 'For interpreters and translators: from the wished languages into which, as her entry says',
    }),
    wasReserve: z.literal(true).optional().meta({ description: 'She said a late yes before, and is asked first now' }),
    why: WhyView,
    askedAt: instant,
    seenAt: instant.optional(),
    askedUntil: instant.meta({ description: 'Until then her answer is waited for' }),
    host: Proof.meta({ description: 'Without handle: enough to seal her number to the host with her yes' }),
    hostIsConfirmed: z.boolean().meta({ description: 'False: invited, not yet confirmed' }),
    question: MyQuestion.optional(),
    appointment: AppointmentIdShape.optional(),
    can: Can,
  })
  .meta({ id: 'ReferralCard' });
export type ReferralCard = z.infer<typeof ReferralCard>;

export const ReferralList = z.strictObject({ referrals: z.array(ReferralCard) });

export const Acceptance = z
  .strictObject({ contactCard: ContactCardInput.optional() })
  .meta({ id: 'Acceptance', description: 'Her number, sealed to the host, unless she switched that off' });
export type Acceptance = z.infer<typeof Acceptance>;

export const Refusal = z.strictObject({ reason: z.enum(declineReasons).optional() });
export type Refusal = z.infer<typeof Refusal>;
