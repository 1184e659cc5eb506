import { z } from 'zod';
import { instant } from '../../platform/index.ts';
import {
  Hash,
  KindShape,
  listText,
  PersonIdShape,
  PublicKey,
  Signature,
  SignaturesShape,
  SignedList,
} from './shapes.ts';

/** A roster of up to forty seats of about 2.2 kB each. */
export const RosterText = z.strictObject({ text: listText(120_000), signatures: SignaturesShape });
export type RosterText = z.infer<typeof RosterText>;

const RosterNumber = z.int().min(1).max(1_000_000);

/** One coordinator of the roster signs; she is named beside her signature, since the list does not name her. */
export const Dating = z.strictObject({ text: listText(400), signature: z.tuple([PersonIdShape, Signature]) });
export type Dating = z.infer<typeof Dating>;

export const RosterQuery = z.strictObject({ after: z.coerce.number().int().min(0).max(1_000_000).default(0) });

export const Rosters = z
  .strictObject({
    rootKey: PublicKey,
    rosters: z.array(RosterText.extend({ number: RosterNumber })).meta({ description: 'In order, from `after` + 1' }),
    dating: Dating.nullable().meta({ description: 'The newest note on the newest roster; null until there is one' }),
  })
  .meta({ id: 'Rosters' });
export type Rosters = z.infer<typeof Rosters>;

export const RosterExtension = RosterText.extend({
  statements: z.array(SignedList).max(200).meta({ description: 'Statements that the new roster needs signed again' }),
});
export type RosterExtension = z.infer<typeof RosterExtension>;

/** A roster waits (`proposed`) while it lacks the second coordinator's signature. */
export const RosterStanding = z.strictObject({ number: RosterNumber, state: z.enum(['standing', 'proposed']) });
export type RosterStanding = z.infer<typeof RosterStanding>;

export const ProposedRoster = RosterExtension.extend({ number: RosterNumber, hash: Hash }).meta({
  id: 'ProposedRoster',
});
export type ProposedRoster = z.infer<typeof ProposedRoster>;

export const RosterParams = z.strictObject({ number: z.coerce.number().int().min(1).max(1_000_000) });
export const RosterSignature = z.strictObject({ hash: Hash, signature: Signature });
export type RosterSignature = z.infer<typeof RosterSignature>;

/** `current` once enough coordinators signed; `proposed` while a health or legal kind lacks its second signature. */
export const StatementStanding = z.strictObject({ hash: Hash, state: z.enum(['current', 'proposed']) });
export type StatementStanding = z.infer<typeof StatementStanding>;

export const ProposedStatement = SignedList.extend({
  hash: Hash,
  person: PersonIdShape,
  kinds: z.array(KindShape),
  proposedAt: instant,
  can: z.array(z.enum(['cosign'])),
}).meta({ id: 'ProposedStatement' });
export type ProposedStatement = z.infer<typeof ProposedStatement>;

export const StatementParams = z.strictObject({ hash: Hash });
export const StatementSignature = z.strictObject({ signature: Signature });
