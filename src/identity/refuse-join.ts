import { notFound, permit, type PersonActor } from '../access/index.ts';
import type { PersonId } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { joinPolicy } from './policy.ts';
import { openJoins } from './store/invitations.ts';
import { erasePerson, lockPerson } from './store/people.ts';

/**
 * Turns away somebody who joined and waits: her account is erased, sign-ins and vault with it. Fails with
 * `identity.join_stands` for a ready host, who may have opened a case, and for an account that only got new keys.
 */
export async function refuseJoin(
  deps: CoreDeps,
  actor: PersonActor,
  { person: id }: { person: PersonId },
): Promise<void> {
  await deps.transaction(async (tx) => {
    const person = await lockPerson(tx, id);
    const waits = (await openJoins(tx)).some(({ join }) => join.person === id);
    if (person === undefined || !waits) throw notFound();
    permit(joinPolicy, 'refuse', actor, { state: person.state, isNew: person.confirmedAt === null });
    await erasePerson(tx, id);
    await deps.publish(tx, { topic: 'joins', id, people: 'coordinators' });
  });
}
