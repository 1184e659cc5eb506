import { daysInSeconds } from './duration.ts';
import { must } from './errors.ts';
import { decimal, id, integer, label, list, readFields, readSortedSet, sortedSet } from './list.ts';

/** What an inviter signs. Unsigned, a server could invent one and a tap would confirm its invention. */
export interface Invitation {
  readonly org: string;
  readonly id: string;
  /** Empty, or the account that gets new keys. */
  readonly person: string;
  /** Empty, or for a ready invitation the public half of the join key. */
  readonly joinKey: string;
  readonly roles: readonly string[];
  /** Unix seconds. */
  readonly issued: number;
  readonly redeemUntil: number;
  readonly inviter: string;
}

export function invitationText(invitation: Invitation): string {
  return list(
    label('invitation'),
    id(invitation.org),
    id(invitation.id),
    invitation.person,
    invitation.joinKey,
    list(...sortedSet(invitation.roles)),
    decimal(invitation.issued),
    decimal(invitation.redeemUntil),
    id(invitation.inviter),
  );
}

/** Reads an invitation's form: nothing is verified. Fails with `malformed`. */
export function readInvitation(text: string): Invitation {
  const [org, invitationId, person, joinKey, roles, issued, redeemUntil, inviter] = readFields(text, 'invitation', 8);
  return {
    org: id(org),
    id: id(invitationId),
    person: person === '' ? '' : id(person),
    joinKey,
    roles: readSortedSet(roles),
    issued: integer(issued),
    redeemUntil: integer(redeemUntil),
    inviter: id(inviter),
  };
}

/** A ready invitation lets a host begin before anybody has confirmed her. */
export function isReady(invitation: Invitation): boolean {
  return invitation.joinKey !== '';
}

/** How long a link may be used: 7 days, a ready one 48 hours and for hosts only. Fails with `invitation_dates`. */
export function requireInvitationDates(invitation: Invitation): void {
  const redeemDays = isReady(invitation) ? 2 : 7;
  must(invitation.redeemUntil <= invitation.issued + daysInSeconds(redeemDays), 'invitation_dates');
  must(!isReady(invitation) || list(...invitation.roles) === list('host'), 'invitation_dates');
}
