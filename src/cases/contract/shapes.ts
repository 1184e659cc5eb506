import { z } from 'zod';
import { bytes, date, exactBytes, idOf, text } from '../../platform/index.ts';
import { PersonIdShape } from '../../identity/contract.ts';
import { parts } from '../half-day.ts';

export const CaseIdShape = idOf<'case'>('Id of a case: a hash of org, host and a salt, made by the browser');
export const NeedIdShape = idOf<'need'>('Id of a need: 16 random bytes, made by the browser');
export const ReferralIdShape = idOf<'referral'>('Id of a referral');
export const AppointmentIdShape = idOf<'appointment'>('Id of an appointment');

export const CaseParams = z.strictObject({ case: CaseIdShape });
export const CasePersonParams = z.strictObject({ case: CaseIdShape, person: PersonIdShape });
export const CaseEpochParams = z.strictObject({
  case: CaseIdShape,
  epoch: z.coerce.number().int().min(1).max(100_000),
});
export const NeedParams = z.strictObject({ need: NeedIdShape });
export const ReferralParams = z.strictObject({ referral: ReferralIdShape });
export const AppointmentParams = z.strictObject({ appointment: AppointmentIdShape });

export const EpochShape = z.int().min(1).max(100_000);
export const SequenceShape = z.int().min(1).max(1_000_000);

export const HalfDayShape = z
  .strictObject({ date, part: z.enum(parts) })
  .meta({ id: 'HalfDay', description: 'Belgian time: morning 8 to 13, afternoon 13 to 18, evening 18 to 22' });

/** A list made by a client and MACed or signed beside it: its exact JSON text. */
const listText = (most: number) => text(most).min(2);

/** The case key wrapped for one person. Sizes and header are checked apart and refused with 422. */
export const GrantInput = z
  .strictObject({ person: PersonIdShape, text: listText(8_000), mac: exactBytes(32), file: bytes(4_096) })
  .meta({ id: 'SealedGrant' });
export type GrantInput = z.infer<typeof GrantInput>;

/** A padded, sealed item of the thread: 28 + 1,024 k bytes, k from 1 to 64, else 422. */
export const SealedItem = bytes(80_000).meta({ description: 'A sealed item, base64url' });

/** What an item is chained to. The reader checks it; whoever never held the epoch before takes its first item's as given. */
export const PreviousItem = z
  .string()
  .regex(/^([A-Za-z0-9_-]{43})?$/)
  .meta({ description: 'Hash of the item before; of a brief the last of the epoch before, empty in epoch 1' });

/** An address or number sealed for one counterpart: an age file of one recipient, at most four steps of 1,024 bytes. */
export const ContactCardInput = z
  .strictObject({ text: listText(2_000), mac: exactBytes(32), file: bytes(8_192) })
  .meta({ id: 'SealedContactCard' });
export type ContactCardInput = z.infer<typeof ContactCardInput>;

/** What this reader may do with this thing now, in the policy's words. */
export const Can = z.array(z.string()).meta({ description: 'What the reader may do now' });
