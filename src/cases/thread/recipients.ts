import { coordinators, suspendedAmong } from '../../identity/index.ts';
import type { PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { coordinatorsOnDuty, plannedCoordinators } from '../duty/on-duty.ts';
import type { Case } from '../rows.ts';

/**
 * To whom the key of a new epoch goes: the host, her second adult, whoever accepted, and the coordinators on duty; while no week is
 * planned, those who hold the case already and still coordinate.
 */
export async function recipientsOf(tx: Transaction, row: Case, now: Date): Promise<PersonId[]> {
  return sorted([row.host, ...(await othersOf(tx, row)), ...(await keepersOf(tx, row, now))]);
}

async function keepersOf(tx: Transaction, row: Case, now: Date): Promise<PersonId[]> {
  const planned = await plannedCoordinators(tx, now);
  if (planned.length > 0) return planned;
  const seated = await coordinators(tx);
  const holding = row.holders.filter((person) => seated.includes(person));
  return holding.length > 0 ? holding : coordinatorsOnDuty(tx, now);
}

/** Whoever may ever be given the key of a case: its host, her second adult, whoever accepted, and coordinators. */
export async function entitledTo(tx: Transaction, row: Case): Promise<Set<PersonId>> {
  return new Set([row.host, ...(await othersOf(tx, row)), ...(await coordinators(tx))]);
}

/** The second adult and whoever accepted, without those who are suspended. The host keeps her place: it is her case. */
async function othersOf(tx: Transaction, { secondAdult, experts }: Case): Promise<PersonId[]> {
  const others = secondAdult === null ? experts : [secondAdult, ...experts];
  const suspended = await suspendedAmong(tx, others);
  return others.filter((person) => !suspended.includes(person));
}

const sorted = (people: readonly PersonId[]): PersonId[] => [...new Set(people)].sort();
