import { type Actor, can } from '../access/index.ts';
import { days } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import type { SuspensionView } from './contract.ts';
import { isNobodyElseLeft } from './lift-suspension.ts';
import { personPolicy } from './policy.ts';
import { peopleRows, type PersonRow, seatedPeople } from './store/people.ts';
import { type Suspension, suspensionsSince } from './store/suspensions.ts';

/** How long coordinators are told that one was lifted. */
const toldDays = 7;

/** Suspensions that stand, and those lifted in the last seven days, for coordinators. */
export async function suspensionsFor(tx: Transaction, actor: Actor, now: Date): Promise<SuspensionView[]> {
  const found = await suspensionsSince(tx, new Date(now.getTime() - days(toldDays)));
  const people = new Map(
    (
      await peopleRows(
        tx,
        found.map(({ person }) => person),
      )
    ).map((row) => [row.id, row]),
  );
  const seated = await seatedPeople(tx);
  return found.flatMap((suspension) => {
    const row = people.get(suspension.person);
    return row === undefined ? [] : presentSuspension(suspension, row, actor, seated);
  });
}

export function presentSuspension(
  suspension: Suspension,
  { id, isSeated }: Pick<PersonRow, 'id' | 'isSeated'>,
  actor: Actor,
  seated: Parameters<typeof isNobodyElseLeft>[0],
): SuspensionView {
  const { person, suspendedAt, suspendedBy, liftedAt, liftedBy } = suspension;
  const stands = liftedAt === null;
  const row = { id, suspension, isNobodyElseLeft: isNobodyElseLeft(seated, suspension) };
  return {
    person,
    at: suspendedAt.toISOString(),
    by: suspendedBy,
    ...(liftedAt && liftedBy && { lifted: { at: liftedAt.toISOString(), by: liftedBy } }),
    isSeated,
    can: can(personPolicy, actor, row).filter((action) => action === 'lift' && stands) as 'lift'[],
  };
}
