import { type Actor, isPerson, notFound, permit } from '../access/index.ts';
import type { InvitationId, PersonId } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { invitationEnvelope, readInvitation } from '../sealing/envelope.ts';
import type { SignedInvitation } from './contract.ts';
import { invitationTaken, refused, stillSeated } from './errors.ts';
import { checkInvitation, isReady } from './invitation.ts';
import { instantOf, rolesOf } from './lists.ts';
import { invitationsPolicy } from './policy.ts';
import { settings } from './store/collective.ts';
import { insertInvitation, invitationById } from './store/invitations.ts';
import { personById } from './store/people.ts';
import { newestRoster } from './store/rosters.ts';

/**
 * Keeps an invitation that a coordinator's browser made and signed, with its secret sealed to all coordinators. Fails with
 * `identity.still_seated` where it would give new keys to somebody whom the roster seats: one coordinator alone could
 * unseat another by it.
 */
export async function makeInvitation(
  deps: CoreDeps,
  actor: Actor,
  input: SignedInvitation,
): Promise<{ id: InvitationId }> {
  return deps.transaction(async (tx) => {
    const whole = permit(invitationsPolicy, 'make', actor, await settings(tx));
    if (!isPerson(actor)) throw notFound();
    const invitation = readInvitation(input.text);
    checkInvitation(invitation, whole.org, actor.person, deps.clock.now());
    invitationEnvelope(input.sealedCopy, (await newestRoster(tx))?.roster.seats.length ?? 0);
    const person = (invitation.person || null) as PersonId | null;
    const renewed = person === null ? undefined : await personById(tx, person);
    if (person !== null && renewed === undefined) throw refused('invitation_person');
    if (renewed?.isSeated === true) throw stillSeated();
    const id = invitation.id as InvitationId;
    const isKept = await insertInvitation(tx, {
      id,
      ...input,
      inviter: actor.person,
      person,
      roles: rolesOf(invitation.roles),
      isReady: isReady(invitation),
      state: 'open',
      issuedAt: instantOf(invitation.issued),
      redeemUntil: instantOf(invitation.redeemUntil),
    });
    const isSame = isKept || (await invitationById(tx, id))?.text === input.text;
    if (!isSame) throw invitationTaken();
    return { id };
  });
}
