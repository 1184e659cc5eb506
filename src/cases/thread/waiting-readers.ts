import type { Transaction } from '../../platform/index.ts';
import type { CaseView } from '../contract.ts';
import { plannedCoordinators } from '../duty/on-duty.ts';
import type { Case } from '../rows.ts';
import { standingAppointments } from '../store/appointments.ts';
import { holdersOf } from '../store/keys.ts';

/** Who waits for the key of the newest epoch: whoever accepted, the second adult, then the coordinators whose week it is. */
export async function waitingFor(tx: Transaction, row: Case, now: Date): Promise<CaseView['waiting']> {
  const holders = (await holdersOf(tx, [row.id])).flatMap(({ epoch, person }) => (epoch === row.epoch ? person : []));
  const accepted = (await standingAppointments(tx, row.id)).flatMap(({ expert, needId, acceptedAt }) =>
    expert === null ? [] : { person: expert, why: 'accepted' as const, need: needId, since: acceptedAt.toISOString() },
  );
  const onDuty = (await plannedCoordinators(tx, now)).map((person) => ({
    person,
    why: 'on-duty' as const,
    since: row.openedAt.toISOString(),
  }));
  const beside =
    row.secondAdult === null
      ? []
      : [{ person: row.secondAdult, why: 'second-adult' as const, since: row.openedAt.toISOString() }];
  return [...accepted, ...beside, ...onDuty].filter(
    ({ person }, at, all) => !holders.includes(person) && all.findIndex((each) => each.person === person) === at,
  );
}
