import { DomainError } from '../../kernel/index.ts';
import type { PersonView } from '../../identity/contract.ts';
import type { ClientState } from '../state.ts';

/** One person of the coordinators' list. Fails with `client.person_unknown`. */
export async function personOf(state: ClientState, person: string): Promise<PersonView> {
  const found = (await state.api.people()).find((known) => known.person === person);
  if (found === undefined) throw new DomainError('not_found', 'client.person_unknown');
  return found;
}
