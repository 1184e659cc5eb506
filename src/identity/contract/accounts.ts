import { z } from 'zod';
import { bytes, date, exactBytes, instant, text } from '../../platform/index.ts';
import {
  KindShape,
  listText,
  LocaleShape,
  PersonIdShape,
  PublicKey,
  RoleShape,
  Signature,
  SignedList,
  SignInIdShape,
} from './shapes.ts';

/** 256 steps of 1,024 bytes and what AES-GCM adds. */
const mostVaultBytes = 28 + 1_024 * 256;

export const Handle = text(60)
  .min(2)
  .meta({ description: 'The folded handle: NFKD, lower case, single blanks, no unassigned code points' });

const Recipient = z
  .string()
  .length(1_959)
  .meta({ description: 'An age hybrid recipient: age1pq1 and 1,952 characters' });

export const Vault = z.strictObject({
  version: z.int().min(1).max(1_000_000_000),
  bytes: bytes(mostVaultBytes),
});
export type Vault = z.infer<typeof Vault>;

const Door = z.strictObject({ kind: z.enum(['words']), authKey: exactBytes(32), wrappedKey: exactBytes(60) });

/** What a browser makes for a person who joins: her public keys, her vault, her doors. */
export const Account = z
  .strictObject({
    person: PersonIdShape,
    handle: Handle,
    handleSalt: exactBytes(16),
    locale: LocaleShape,
    recipient: Recipient,
    signingKey: PublicKey,
    agreementKey: PublicKey,
    vault: Vault,
    doors: z.array(Door).length(1),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

/** What a client needs to see for itself whose keys these are. A seated coordinator's keys are her seat's. */
export const Proof = z
  .strictObject({
    person: PersonIdShape,
    handle: Handle.optional(),
    handleSalt: exactBytes(16).optional(),
    keysChangedOn: date,
    statement: SignedList.optional(),
    ready: z
      .strictObject({
        invitation: z.strictObject({ text: listText(2_000), signature: Signature }),
        join: z
          .strictObject({ text: listText(4_000), signature: Signature })
          .meta({ description: 'The list labelled ready-join, signed by the invitation’s join key' }),
      })
      .meta({ description: 'A host who was invited as ready and is not confirmed yet: counts until issued + 7 days' })
      .optional(),
  })
  .meta({ id: 'Proof' });
export type Proof = z.infer<typeof Proof>;

export const PersonState = z.enum(['waiting', 'ready', 'confirmed']);

export const SuspensionView = z
  .strictObject({
    person: PersonIdShape,
    at: instant,
    by: PersonIdShape.meta({ description: 'A coordinator, or the person herself' }),
    lifted: z.strictObject({ at: instant, by: PersonIdShape }).optional(),
    isSeated: z.boolean().meta({ description: 'The roster names her as coordinator, until two sign another one' }),
    can: z.array(z.enum(['lift'])),
  })
  .meta({ id: 'Suspension' });
export type SuspensionView = z.infer<typeof SuspensionView>;

export const PersonView = Proof.extend({
  state: PersonState,
  roles: z.array(RoleShape),
  vettedKinds: z.array(KindShape),
  isSeated: z.boolean(),
  joinedOn: date,
  suspension: SuspensionView.optional().meta({ description: 'The one that stands' }),
  can: z.array(z.enum(['suspend', 'lift'])),
}).meta({ id: 'Person' });
export type PersonView = z.infer<typeof PersonView>;

export const PersonParams = z.strictObject({ person: PersonIdShape });

export const Me = z
  .strictObject({
    person: PersonIdShape,
    handle: Handle,
    handleSalt: exactBytes(16),
    locale: LocaleShape,
    state: PersonState,
    roles: z.array(RoleShape),
    vettedKinds: z.array(KindShape),
    isSeated: z.boolean(),
    keysChangedOn: date,
    statement: SignedList.optional(),
    readyUntil: instant.optional(),
    signIn: SignInIdShape,
    isDemo: z.boolean(),
    can: z.array(z.string()).meta({ description: 'What she may do at all, as `<noun>.<action>`' }),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const MeChange = z.strictObject({ locale: LocaleShape });
export type MeChange = z.infer<typeof MeChange>;
