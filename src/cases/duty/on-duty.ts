import { coordinators, dutyCoordinators, suspendedAmong } from '../../identity/index.ts';
import { days, localTimeOf, type PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { awayAt, plannedDuty } from '../store/duties.ts';

/** The Monday of the week that an instant falls in, in Belgium. */
export function weekOf(at: Date): string {
  const { day } = localTimeOf(at);
  const monday = day - ((day + 3) % 7);
  return new Date(days(monday)).toISOString().slice(0, 10);
}

/** Who holds the keys of new cases: the coordinators planned for this week, else those who opened the app last. */
export async function coordinatorsOnDuty(tx: Transaction, now: Date): Promise<PersonId[]> {
  const planned = await plannedCoordinators(tx, now);
  return planned.length > 0 ? planned : dutyCoordinators(tx, await awayAt(tx, now));
}

/** The coordinators planned for this week who still coordinate and are not away now. None while nobody planned it. */
export async function plannedCoordinators(tx: Transaction, now: Date): Promise<PersonId[]> {
  const planned = await plannedDuty(tx, weekOf(now), 'coordinator');
  if (planned.length === 0) return [];
  const seated = await coordinators(tx);
  const away = await awayAt(tx, now);
  return planned.filter((person) => seated.includes(person) && !away.includes(person));
}

/** The rota of experts for this week, in the order in which they are asked; without those who are suspended. */
export async function expertsOnDuty(tx: Transaction, now: Date): Promise<PersonId[]> {
  const planned = await plannedDuty(tx, weekOf(now), 'expert');
  const suspended = await suspendedAmong(tx, planned);
  return planned.filter((person) => !suspended.includes(person));
}

/** Everybody who has duty at this instant: coordinators who hold new cases' keys, and the rota of experts. */
export async function onDuty(tx: Transaction, now: Date): Promise<PersonId[]> {
  return [...(await coordinatorsOnDuty(tx, now)), ...(await expertsOnDuty(tx, now))];
}
