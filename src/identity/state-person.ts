import { type Actor, isPerson, permit } from '../access/index.ts';
import type { PersonId } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { readStatement } from '../sealing/envelope.ts';
import type { SignedList, StatementStanding } from './contract.ts';
import { refused } from './errors.ts';
import { personPolicy } from './policy.ts';
import { lockSettings } from './store/collective.ts';
import { personById } from './store/people.ts';
import { takeStatement } from './take-statement.ts';

/** A coordinator states whose keys, roles and kinds these are: by it a person is confirmed, or vetted for more. */
export async function statePerson(
  deps: CoreDeps,
  actor: Actor,
  { person, ...list }: SignedList & { person: PersonId },
): Promise<StatementStanding> {
  return deps.transaction(async (tx) => {
    await lockSettings(tx);
    const subject = permit(personPolicy, 'state', actor, await personById(tx, person));
    const statement = readStatement(list.text);
    if (statement.person !== subject.id) throw refused('statement_other_person');
    if (!isPerson(actor) || statement.issuer !== actor.person) throw refused('statement_issuer');
    return takeStatement(deps, tx, list);
  });
}
