import type { Kind } from '../../kernel/index.ts';
import type { VettingItem } from '../../directory/contract.ts';
import type { StatementStanding } from '../../identity/contract.ts';
import { statePerson } from './state-person.ts';
import { followRoster } from '../people/follow-roster.ts';
import { lastStatement } from '../people/last-statement.ts';
import { personOf } from '../people/person-of.ts';
import type { ClientState } from '../state.ts';

/** How a vetting ended: at once, or `proposed` until a second coordinator has signed, or published an association. */
export type Vetted = StatementStanding['state'];

/**
 * States that an entry's owner was vetted for these kinds, and publishes it as it was looked at. An association is vetted by
 * its publication. Fails with sealing's reason when its owner's statement does not hold, 412 when the entry was changed.
 */
export async function vetEntry(
  state: ClientState,
  item: VettingItem,
  kinds: readonly Kind[] = item.kindsToVet,
): Promise<Vetted> {
  const isStated = item.content.ownerKind === 'association' || kinds.length === 0;
  const vetted = isStated ? 'current' : await stateKinds(state, item, kinds);
  if (!item.can.includes('publish')) return vetted;
  const { state: now } = await state.api.publishEntry(item.id, item.revision);
  return now === 'submitted' ? 'proposed' : vetted;
}

async function stateKinds(state: ClientState, { owner }: VettingItem, kinds: readonly Kind[]): Promise<Vetted> {
  const [standing, person] = await Promise.all([followRoster(state), personOf(state, owner)]);
  const last = await lastStatement(state, standing, person);
  return (await statePerson(state, standing, last, [...new Set([...last.kinds, ...kinds])])).state;
}
