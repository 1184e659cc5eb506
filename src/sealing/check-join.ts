import { daysInSeconds } from './duration.ts';
import { must } from './errors.ts';
import { handleHash } from './handle.ts';
import type { Invitation } from './invitation.ts';
import { invitationKeys } from './invitation-secret.ts';
import { checkInvitation, openInvitationSecret, type InvitationCheck, type SealedInvitation } from './invite.ts';
import { readJoin, type Join } from './join.ts';
import { macHolds } from './mac.ts';
import type { SealedJoin, SignedReadyJoin } from './make-join.ts';
import { requireSoundKeys } from './person-keys.ts';
import { signatureHolds } from './signature.ts';

/** A join that a coordinator may confirm: what to put into the statement. */
export interface CheckedJoin {
  readonly invitation: Invitation;
  readonly join: Join;
}

/** A ready host's keys, which count as a statement until then. */
export interface ReadyHost extends CheckedJoin {
  /** Unix seconds. */
  readonly until: number;
}

/**
 * What a coordinator's browser checks before she signs the statement. Fails, in this order, with `invitation_unsigned`,
 * `invitation_dates`, `invitation_expired`, `invitation_swapped`, `join_bad_mac`, `join_wrong_handle`, `join_swapped`,
 * `recipient_not_hybrid`, `key_refused`.
 */
export async function checkJoin(
  invited: Omit<SealedInvitation, 'invitationId'>,
  joined: Pick<SealedJoin, 'join' | 'mac' | 'salt' | 'handle'>,
  identity: string,
  check: InvitationCheck,
): Promise<CheckedJoin> {
  const invitation = checkInvitation(invited, check);
  const secret = await openInvitationSecret(identity, { invitationId: invitation.id, sealed: invited.sealed });
  const { macKey } = await invitationKeys(secret);
  must(await macHolds(macKey, joined.join, joined.mac), 'join_bad_mac');
  const join = readJoin('join', joined.join);
  must((await handleHash(joined.salt, joined.handle)) === join.handleHash, 'join_wrong_handle');
  await requireItsOwn(invitation, join);
  return { invitation, join };
}

/**
 * A host who joined under a ready invitation, with no coordinator there. Fails with the three of the invitation, then
 * `ready_unsigned`, `join_swapped`, `recipient_not_hybrid`, `key_refused`.
 */
export async function checkReadyJoin(
  invited: Pick<SealedInvitation, 'text' | 'signature'>,
  ready: SignedReadyJoin,
  check: InvitationCheck,
): Promise<ReadyHost> {
  const invitation = checkInvitation(invited, check);
  must(signatureHolds(invitation.joinKey, ready.text, ready.signature), 'ready_unsigned');
  const join = readJoin('ready-join', ready.text);
  await requireItsOwn(invitation, join);
  return { invitation, join, until: invitation.issued + daysInSeconds(7) };
}

async function requireItsOwn(invitation: Invitation, join: Join): Promise<void> {
  must(join.org === invitation.org && join.invitationId === invitation.id, 'join_swapped');
  must(invitation.person === '' || invitation.person === join.person, 'join_swapped');
  await requireSoundKeys(join);
}
