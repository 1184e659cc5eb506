import { z } from 'zod';
import { genders, languages, modes, urgencies } from '../../kernel/index.ts';
import { KeptEntry } from '../../directory/contract.ts';
import { idOf, instant } from '../../platform/index.ts';
import { KindShape, PersonIdShape, Proof, ZoneShape } from '../../identity/contract.ts';
import { appointmentStates } from '../appointment.ts';
import { escalationReasons } from '../escalation.ts';
import { needStates, unmetReasons } from '../need.ts';
import { AppointmentIdShape, Can, HalfDayShape, NeedIdShape } from './shapes.ts';

const ModeWish = z.enum(['any', ...modes]);

/** What everybody who deals with a need may know of it. */
const facts = {
  id: NeedIdShape,
  kind: KindShape,
  urgency: z.enum(urgencies).meta({ description: 'Within 60 minutes, 8 waking hours, 48 hours, 7 days' }),
  languages: z.array(z.enum(languages)).max(6).meta({ description: 'Any one of them will do; none: any language' }),
  genderWish: z.enum(genders).optional(),
  mode: ModeWish,
  zone: ZoneShape.optional(),
  halfDays: z.array(HalfDayShape).max(42).meta({ description: 'None: any time will do' }),
  people: z.int().min(1).max(200).optional().meta({ description: 'Meals, beds and lifts only' }),
};

const municipality = z
  .string()
  .regex(/^\d{5}$/)
  .optional()
  .meta({ description: 'REFNIS code; the server keeps the zone alone once the need is covered' });

const togetherWith = z.array(NeedIdShape).max(3);

/** One thing asked for. At most one of municipality and zone; neither: unknown, or not to be said. */
export const NeedInput = z
  .strictObject({ ...facts, municipality, togetherWith: togetherWith.default([]) })
  .meta({ id: 'NewNeed' });
export type NeedInput = z.infer<typeof NeedInput>;

export const NeedFacts = z.strictObject(facts).meta({ id: 'NeedFacts' });
export type NeedFacts = z.infer<typeof NeedFacts>;

export const Counts = z
  .strictObject({ asked: z.int(), seen: z.int(), declined: z.int() })
  .meta({ description: 'How many were asked, have looked, said no' });

const NeedAppointment = z.strictObject({
  id: AppointmentIdShape,
  expert: PersonIdShape.optional().meta({ description: 'Absent: a yes by telephone of somebody without account' }),
  state: z.enum(appointmentStates),
  acceptedAt: instant,
  heldUntil: instant.optional().meta({ description: 'Without contact by then it is given back' }),
  askHowItWentFrom: instant.optional().meta({ description: 'From then on both sides are asked how it went' }),
  isHeardFrom: z.strictObject({ expert: z.boolean(), host: z.boolean() }),
  can: Can,
});

export const NeedView = NeedFacts.extend({
  municipality,
  togetherWith,
  state: z.enum(needStates),
  counts: Counts,
  askedUntil: instant.meta({ description: 'Until then others are asked' }),
  nextLookAt: instant.optional().meta({ description: 'When the next people are asked; at night: tomorrow' }),
  escalation: z.enum(escalationReasons).optional(),
  isStillNeeded: z.boolean().meta({ description: 'The last half-day has passed: the host is asked *still needed?*' }),
  unmetReason: z.enum(unmetReasons).optional(),
  appointments: z.array(NeedAppointment),
  can: Can,
}).meta({ id: 'Need' });
export type NeedView = z.infer<typeof NeedView>;

export const Withdrawal = z.strictObject({ reason: z.enum(['no-longer-needed', 'found-elsewhere', 'unmet']) });
export type Withdrawal = z.infer<typeof Withdrawal>;

/** *Not now*: until this instant, 14 days away at most. */
export const Postponement = z.strictObject({ until: instant });
export type Postponement = z.infer<typeof Postponement>;

const EntryIdShape = idOf<'entry'>('Id of an entry');

/** A yes given by telephone: of a person, of somebody whom a coordinator keeps, or of anybody else without account. */
export const TelephoneYes = z
  .strictObject({ person: PersonIdShape.optional(), kept: EntryIdShape.optional() })
  .refine(({ person, kept }) => person === undefined || kept === undefined, {
    path: ['kept'],
    error: 'one or the other',
  });
export type TelephoneYes = z.infer<typeof TelephoneYes>;

/** An appointment that the host made herself, with a practice that shows its telephone. */
export const OwnCall = z.strictObject({ entry: EntryIdShape });
export type OwnCall = z.infer<typeof OwnCall>;

/** Whom a coordinator may call for a need. */
export const Calls = z
  .strictObject({
    calls: z.array(
      z.strictObject({
        entry: KeptEntry,
        distanceKm: z.int().optional().meta({ description: 'Between the middles of the two municipalities' }),
      }),
    ),
    senders: z.array(Proof),
  })
  .meta({ id: 'Calls' });
export type Calls = z.infer<typeof Calls>;

/** Half-days that the host names anew, after *still needed?* or a withdrawal. None: any time. */
export const AskAgain = z.strictObject({ halfDays: z.array(HalfDayShape).max(42).optional() });
export type AskAgain = z.infer<typeof AskAgain>;
