import { type Actor, isPerson, notFound, permit } from '../access/index.ts';
import type { PersonId } from '../kernel/index.ts';
import type { CoreDeps, Transaction } from '../platform/index.ts';
import { personPolicy } from './policy.ts';
import { lockSettings } from './store/collective.ts';
import { holdUnsuspended, lockPerson, type PersonRow, seatedPeople } from './store/people.ts';
import { liftRow, standingSuspension, type Suspension } from './store/suspensions.ts';
import { tell } from './suspend-person.ts';

/** A suspension was lifted. Ids: `person`. */
export const suspensionLifted = 'suspension-lifted';

/**
 * A coordinator lifts a suspension that another made, or the person herself: her words sign her in again, and her entry is
 * found. Nothing that was let go comes back by itself. Where none stands, nothing happens.
 */
export async function liftSuspension(deps: CoreDeps, actor: Actor, { person }: { person: PersonId }): Promise<void> {
  await deps.transaction(async (tx) => {
    await lockSettings(tx);
    const found = await lockPerson(tx, person);
    const row = found && (await atDoor(tx, found));
    const permitted = permit(personPolicy, 'lift', actor, row);
    if (!isPerson(actor) || !(await holdUnsuspended(tx, actor.person))) throw notFound();
    if (permitted.suspension === undefined) return;
    await liftRow(tx, permitted, { by: actor.person, at: deps.clock.now() });
    await deps.announce(tx, suspensionLifted, { person });
    await tell(deps, tx, person);
  });
}

async function atDoor(tx: Transaction, row: PersonRow) {
  const suspension = await standingSuspension(tx, row.id);
  return { ...row, suspension, isNobodyElseLeft: isNobodyElseLeft(await seatedPeople(tx), suspension) };
}

/** Whether no coordinator but who suspended her could lift it. */
export function isNobodyElseLeft(seated: readonly PersonId[], suspension: Suspension | undefined): boolean {
  return suspension !== undefined && seated.every((each) => each === suspension.suspendedBy);
}
