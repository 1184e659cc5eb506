import { days, hours, machine } from '../kernel/index.ts';
import { refused } from './errors.ts';
import { instantOf, type Invitation } from './lists.ts';

export type InvitationState = 'open' | 'redeemed' | 'withdrawn';
export type InvitationMove = 'redeem' | 'withdraw';

export const moveInvitation = machine<InvitationState, InvitationMove>('identity.invitation_move_refused', {
  open: { redeem: 'redeemed', withdraw: 'withdrawn' },
  redeemed: {},
  withdrawn: {},
});

/** How long a ready invitation counts as a statement, from its issue. */
export const readyDays = 7;

/** Whether it lets a host begin before anybody has confirmed her. */
export const isReady = (invitation: Invitation): boolean => invitation.joinKey !== '';

/**
 * A new invitation: of this Relais, by whoever sends it, and good for seven days at most; a ready one is for hosts and
 * good for 48 hours.
 */
export function checkInvitation(invitation: Invitation, org: string, inviter: string, now: Date): void {
  if (invitation.org !== org) throw refused('invitation_foreign');
  if (invitation.inviter !== inviter) throw refused('invitation_inviter');
  const isHostOnly = invitation.roles.length === 1 && invitation.roles[0] === 'host';
  const isNewcomer = invitation.person === '';
  if (invitation.roles.length === 0 || (isReady(invitation) && !(isHostOnly && isNewcomer))) {
    throw refused('invitation_roles');
  }
  const issued = instantOf(invitation.issued).getTime();
  const lastsMs = instantOf(invitation.redeemUntil).getTime() - issued;
  const isFarOff = Math.abs(issued - now.getTime()) > days(1);
  if (isFarOff || lastsMs <= 0 || lastsMs > (isReady(invitation) ? hours(48) : days(7))) {
    throw refused('invitation_dates');
  }
}
