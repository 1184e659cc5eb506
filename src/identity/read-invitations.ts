import { type Actor, can, notFound, permit } from '../access/index.ts';
import type { InvitationId } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import type { InvitationNotice, InvitationView, WaitingJoin } from './contract.ts';
import { dayOf } from './day.ts';
import { invitationOver } from './errors.ts';
import { invitationPolicy, invitationsPolicy, joinPolicy, joinsPolicy } from './policy.ts';
import { settings } from './store/collective.ts';
import { allInvitations, invitationById, openJoins } from './store/invitations.ts';

/** Every invitation that is kept, newest first, for coordinators. */
export async function readInvitations(deps: CoreDeps, actor: Actor): Promise<InvitationView[]> {
  const now = deps.clock.now();
  return deps.transaction(async (tx) => {
    permit(invitationsPolicy, 'list', actor, await settings(tx));
    return (await allInvitations(tx)).map((row) => {
      const isExpired = row.state === 'open' && row.redeemUntil <= now;
      return {
        id: row.id,
        roles: row.roles,
        issuedAt: row.issuedAt.toISOString(),
        redeemUntil: row.redeemUntil.toISOString(),
        isReady: row.isReady,
        inviter: row.inviter,
        state: isExpired ? 'expired' : row.state,
        can: can(invitationPolicy, actor, row),
      };
    });
  });
}

/** What whoever holds a link may know before she joins. Fails with not_found, or gone (`identity.invitation_over`). */
export async function readInvitationNotice(
  deps: CoreDeps,
  { invitation }: { invitation: InvitationId },
): Promise<InvitationNotice> {
  return deps.transaction(async (tx) => {
    const row = await invitationById(tx, invitation);
    if (!row) throw notFound();
    if (row.state !== 'open' || row.redeemUntil <= deps.clock.now()) throw invitationOver();
    const { name, org } = await settings(tx);
    return {
      collective: name,
      org,
      roles: row.roles,
      redeemUntil: row.redeemUntil.toISOString(),
      isReady: row.isReady,
      ...(row.person !== null && { person: row.person }),
    };
  });
}

/** Who joined and waits for a coordinator's confirmation, oldest first. */
export async function readJoins(deps: CoreDeps, actor: Actor): Promise<WaitingJoin[]> {
  return deps.transaction(async (tx) => {
    permit(joinsPolicy, 'list', actor, await settings(tx));
    return (await openJoins(tx)).map(({ join, invitation, person }) => ({
      person: person.id,
      handle: person.handle,
      handleSalt: person.handleSalt,
      joinedOn: dayOf(join.joinedAt),
      state: person.state,
      roles: invitation.roles,
      invitation: { text: invitation.text, signature: invitation.signature, sealedCopy: invitation.sealedCopy },
      join: {
        text: join.text,
        mac: join.mac,
        ...(join.readySignature !== null && { readySignature: join.readySignature }),
      },
      can: can(joinPolicy, actor, { state: person.state, isNew: person.confirmedAt === null }),
    }));
  });
}
