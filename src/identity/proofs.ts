import type { PersonId } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import type { Proof } from './contract.ts';
import { readyJoinsOf } from './store/invitations.ts';
import { peopleRows, seatedPeople } from './store/people.ts';
import { currentStatements } from './store/statements.ts';

/**
 * What a client needs to see whose keys these are, in the order of people's ids; people who are gone are left out.
 * Handles only for whoever may know them: candidates who are granted ahead stay nameless.
 */
export async function proofsOf(
  tx: Transaction,
  ids: readonly PersonId[] | 'all',
  { withHandles }: { withHandles: boolean },
): Promise<Proof[]> {
  const rows = await peopleRows(tx, ids);
  const statements = new Map((await currentStatements(tx, ids)).map((statement) => [statement.person, statement]));
  const ready = rows.filter((row) => row.state === 'ready').map((row) => row.id);
  const joins = new Map((await readyJoinsOf(tx, ready)).map((found) => [found.join.person, found]));
  return rows.map((row) => {
    const statement = statements.get(row.id);
    const join = joins.get(row.id);
    return {
      person: row.id,
      ...(withHandles && { handle: row.handle, handleSalt: row.handleSalt }),
      keysChangedOn: row.keysChangedOn,
      ...(statement && { statement: { text: statement.text, signatures: statement.signatures } }),
      ...(join?.join.readySignature && {
        ready: {
          invitation: { text: join.invitation.text, signature: join.invitation.signature },
          join: { text: readyText(join.join.text), signature: join.join.readySignature },
        },
      }),
    };
  });
}

/** What the join key signed: the join's list, labelled `ready-join`. */
const readyText = (join: string): string => join.replace('relais/join/1', 'relais/ready-join/1');

/** Coordinators of the standing roster, those who opened the app last first. */
export async function coordinators(tx: Transaction): Promise<PersonId[]> {
  return seatedPeople(tx);
}

const mostOnDuty = 4;

/**
 * Who is on duty while no week is planned: up to four coordinators, those who opened the app last; one while she is alone.
 * Whoever is away is left out, unless everybody is: a case needs somebody who can hand its key on.
 */
export async function dutyCoordinators(tx: Transaction, away: readonly PersonId[] = []): Promise<PersonId[]> {
  const seated = await seatedPeople(tx);
  const here = seated.filter((person) => !away.includes(person));
  return (here.length > 0 ? here : seated).slice(0, mostOnDuty);
}
