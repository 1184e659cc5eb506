import { type Actor, permit } from '../access/index.ts';
import type { InvitationId } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { invitationPolicy } from './policy.ts';
import { lockInvitation, withdrawRow } from './store/invitations.ts';

/** Takes back an invitation that nobody has used. Fails (conflict) with `identity.invitation_move_refused` once it is over. */
export async function withdrawInvitation(
  deps: CoreDeps,
  actor: Actor,
  { invitation }: { invitation: InvitationId },
): Promise<void> {
  await deps.transaction(async (tx) => {
    await withdrawRow(tx, permit(invitationPolicy, 'withdraw', actor, await lockInvitation(tx, invitation)));
  });
}
