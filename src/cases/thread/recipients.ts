import { coordinators } from '../../identity/index.ts';
import type { PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { coordinatorsOnDuty, plannedCoordinators } from '../duty/on-duty.ts';
import type { Case } from '../rows.ts';

/**
 * To whom the key of a new epoch goes: the host, her second adult, whoever accepted, and the coordinators on duty; while no week is
 * planned, those who hold the case already and still coordinate.
 */
export async function recipientsOf(tx: Transaction, row: Case, now: Date): Promise<PersonId[]> {
  return sorted([...besideHost(row), ...row.experts, ...(await keepersOf(tx, row, now))]);
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
  return new Set([...besideHost(row), ...row.experts, ...(await coordinators(tx))]);
}

/** The host and, where she added one, the second adult. */
const besideHost = ({ host, secondAdult }: Case): PersonId[] => (secondAdult === null ? [host] : [host, secondAdult]);

const sorted = (people: readonly PersonId[]): PersonId[] => [...new Set(people)].sort();
