import { openSealed, sealFor } from './age.ts';
import { base64url, bytesOf, random } from './bytes.ts';
import { daysInSeconds } from './duration.ts';
import { must } from './errors.ts';
import { invitationKeys, writeFragment } from './invitation-secret.ts';
import { invitationText, isReady, readInvitation, requireInvitationDates, type Invitation } from './invitation.ts';
import { sign, signatureHolds, type Signer } from './signature.ts';
import { seatOf } from './roster.ts';
import type { VerifiedRoster } from './verify-roster.ts';

export interface InvitationWish {
  readonly roles: readonly string[];
  /** The account that gets new keys; absent for somebody new. */
  readonly person?: string | undefined;
  /** For a host who must be able to begin at once, at night too. */
  readonly isReady?: boolean | undefined;
  /** Unix seconds. */
  readonly issued: number;
}

/** What the server gets of an invitation: it cannot join with it, nor make one. */
export interface SealedInvitation {
  readonly invitationId: string;
  readonly text: string;
  readonly signature: string;
  /** The secret, sealed to every seat of the roster. */
  readonly sealed: string;
}

/** What whoever verifies an invitation goes by. */
export interface InvitationCheck {
  readonly roster: VerifiedRoster;
  /** Unix seconds. */
  readonly now: number;
}

/** A new invitation, and the fragment of its link: that travels by another way than the server. */
export async function makeInvitation(
  wish: InvitationWish,
  roster: VerifiedRoster,
  rootHash: string,
  inviter: Signer,
): Promise<{ readonly invitation: SealedInvitation; readonly fragment: string }> {
  const secret = base64url(random(16));
  const { invitationId, joinKey } = await invitationKeys(secret);
  const invitation: Invitation = {
    org: roster.org,
    id: invitationId,
    person: wish.person ?? '',
    joinKey: wish.isReady === true ? joinKey : '',
    roles: wish.roles,
    issued: wish.issued,
    redeemUntil: wish.issued + daysInSeconds(wish.isReady === true ? 2 : 7),
    inviter: inviter.person,
  };
  requireInvitationDates(invitation);
  const text = invitationText(invitation);
  const recipients = roster.seats.map((seat) => seat.recipient);
  const sealed = base64url(await sealFor(recipients, bytesOf(secret)));
  return {
    invitation: { invitationId, text, signature: sign(text, inviter.signingSecret), sealed },
    fragment: writeFragment({ secret, rootHash }),
  };
}

/**
 * The invitation, if a coordinator of the roster made it. Fails, in this order, with `invitation_unsigned`,
 * `invitation_dates`, `invitation_expired` (14 days after it was issued; a ready one: 7).
 */
export function checkInvitation(
  { text, signature }: Pick<SealedInvitation, 'text' | 'signature'>,
  { roster, now }: InvitationCheck,
): Invitation {
  const invitation = readInvitation(text);
  const inviterKey = seatOf(roster, invitation.inviter)?.signingKey;
  must(invitation.org === roster.org && inviterKey !== undefined, 'invitation_unsigned');
  must(signatureHolds(inviterKey, text, signature), 'invitation_unsigned');
  requireInvitationDates(invitation);
  const { issued } = invitation;
  must(
    issued <= now + daysInSeconds(1) && now < issued + daysInSeconds(isReady(invitation) ? 7 : 14),
    'invitation_expired',
  );
  return invitation;
}

/** The secret of an invitation, for a coordinator seated when it was made. Fails with `invitation_swapped`. */
export async function openInvitationSecret(
  identity: string,
  { invitationId, sealed }: Pick<SealedInvitation, 'invitationId' | 'sealed'>,
): Promise<string> {
  const secret = base64url(await openSealed(identity, bytesOf(sealed), 'several', 'invitation_swapped'));
  must((await invitationKeys(secret)).invitationId === invitationId, 'invitation_swapped');
  return secret;
}
