import { type Actor, isPerson, notFound, permit } from '../access/index.ts';
import { newId, type PersonId } from '../kernel/index.ts';
import type { CoreDeps, Transaction } from '../platform/index.ts';
import type { DoorKey } from './contract.ts';
import { signInRefused } from './errors.ts';
import { personPolicy } from './policy.ts';
import { openedDoor } from './sign-in.ts';
import { lockSettings } from './store/collective.ts';
import { holdUnsuspended, lockPerson, seatedPeople } from './store/people.ts';
import { dropProposalsOf } from './store/rosters.ts';
import { endSignInsOf } from './store/sign-ins.ts';
import { insertSuspension, standingSuspension } from './store/suspensions.ts';

/** Somebody was suspended: other rooms let go what she had accepted and was asked. Ids: `suspension`, `person`. */
export const personSuspended = 'person-suspended';

/**
 * A coordinator suspends another person, whose phone was taken: every sign-in, device code and push address of hers ends
 * with this, and invitations that nobody used. Twice is once: whoever was first suspended her.
 */
export async function suspendPerson(deps: CoreDeps, actor: Actor, { person }: { person: PersonId }): Promise<void> {
  await deps.transaction(async (tx) => {
    // Suspensions go one after the other: of two coordinators who suspend each other at once, one is left.
    await lockSettings(tx);
    const row = permit(personPolicy, 'suspend', actor, await lockPerson(tx, person));
    if (!isPerson(actor) || !(await holdUnsuspended(tx, actor.person))) throw notFound();
    await suspend(deps, tx, { person: row.id, by: actor.person });
  });
}

/**
 * Somebody suspends herself, with her words and on any device. Fails (unauthenticated) with `identity.sign_in_refused`,
 * alike for an unknown handle and a wrong key: same answer, same query, same comparison.
 */
export async function suspendMyself(deps: CoreDeps, key: DoorKey): Promise<void> {
  await deps.transaction(async (tx) => {
    const door = await openedDoor(tx, key);
    if (!door) throw signInRefused();
    await lockSettings(tx);
    await lockPerson(tx, door.person);
    await suspend(deps, tx, { person: door.person, by: door.person });
  });
}

/** The steps of suspending; the settings and her row must be locked. */
async function suspend(
  deps: CoreDeps,
  tx: Transaction,
  { person, by }: { person: PersonId; by: PersonId },
): Promise<void> {
  if ((await standingSuspension(tx, person)) !== undefined) return;
  const id = newId<'suspension'>();
  const now = deps.clock.now();
  // The last coordinator would lock everybody out for good: what she has ends, and her words sign her in again.
  const others = (await seatedPeople(tx)).filter((each) => each !== person);
  const lifted = others.length > 0 ? { liftedAt: null, liftedBy: null } : { liftedAt: now, liftedBy: person };
  await insertSuspension(tx, { id, person, suspendedAt: now, suspendedBy: by, ...lifted });
  await endSignInsOf(tx, person);
  // Whoever has her phone may have asked for a seat: no other signature must complete that.
  await dropProposalsOf(tx, person);
  await deps.announce(tx, personSuspended, { suspension: id, person });
  await tell(deps, tx, person);
}

/** Her open apps find themselves signed out, and coordinators hear of it. */
export async function tell(deps: CoreDeps, tx: Transaction, person: PersonId): Promise<void> {
  await deps.publish(tx, { topic: 'me', id: person, people: [person] });
  await deps.publish(tx, { topic: 'joins', id: person, people: 'coordinators' });
  await deps.publish(tx, { topic: 'board', id: person, people: 'coordinators' });
}
