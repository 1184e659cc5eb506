import { z } from 'zod';
import { bytes, date, exactBytes, instant } from '../../platform/index.ts';
import { Account, Handle, PersonState } from './accounts.ts';
import { Hash, line, listText, PersonIdShape, RoleShape, Signature } from './shapes.ts';

/** An age file for forty coordinators. */
const mostSealedCopyBytes = 102 + 1_557 * 40 + 16;

export const SignedInvitation = z.strictObject({
  text: listText(2_000),
  signature: Signature,
  sealedCopy: bytes(mostSealedCopyBytes).meta({ description: 'The secret, sealed to all coordinators' }),
});
export type SignedInvitation = z.infer<typeof SignedInvitation>;

const InvitationId = Hash.meta({ description: 'Made of the secret; the secret itself never comes here' });
export const InvitationParams = z.strictObject({ invitation: InvitationId });

const InvitationState = z.enum(['open', 'redeemed', 'withdrawn', 'expired']);

export const InvitationView = z
  .strictObject({
    id: InvitationId,
    roles: z.array(RoleShape),
    issuedAt: instant,
    redeemUntil: instant,
    isReady: z.boolean(),
    inviter: PersonIdShape,
    state: InvitationState,
    can: z.array(z.enum(['withdraw'])),
  })
  .meta({ id: 'Invitation' });
export type InvitationView = z.infer<typeof InvitationView>;

export const InvitationMade = z.strictObject({ id: InvitationId });

/** What whoever holds the link may know before joining. `person` and `handle` only where an account gets new keys. */
export const InvitationNotice = z
  .strictObject({
    collective: line(80),
    org: exactBytes(16),
    roles: z.array(RoleShape),
    redeemUntil: instant,
    isReady: z.boolean(),
    person: PersonIdShape.optional(),
  })
  .meta({ id: 'InvitationNotice' });
export type InvitationNotice = z.infer<typeof InvitationNotice>;

const Join = z.strictObject({
  text: listText(4_000),
  mac: exactBytes(32),
  readySignature: Signature.optional().meta({ description: 'By the join key, over the same list labelled ready-join' }),
});

export const Joining = z.strictObject({ account: Account, join: Join });
export type Joining = z.infer<typeof Joining>;

export const Joined = z.strictObject({ person: PersonIdShape, state: PersonState });
export type Joined = z.infer<typeof Joined>;

export const WaitingJoin = z
  .strictObject({
    person: PersonIdShape,
    handle: Handle,
    handleSalt: exactBytes(16),
    joinedOn: date,
    state: PersonState,
    roles: z.array(RoleShape).meta({ description: 'What she was invited for' }),
    invitation: SignedInvitation,
    join: Join,
    can: z.array(z.enum(['refuse'])),
  })
  .meta({ id: 'WaitingJoin' });
export type WaitingJoin = z.infer<typeof WaitingJoin>;
