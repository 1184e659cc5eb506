import { permit, type Actor, type PersonActor } from '../access/index.ts';
import { newId, type EntryId, type Role } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import type { SeenAs } from './contract.ts';
import { entryPolicy } from './policy.ts';
import { cardsOf } from './read-entries.ts';
import { findEntries } from './store/entry-rows.ts';

/** Her entry exactly as a visitor, a host and a coordinator who are not herself are answered when they search or open it. */
export async function seeEntryAs(deps: CoreDeps, actor: PersonActor, { id }: { id: EntryId }): Promise<SeenAs> {
  return deps.transaction(async (tx) => {
    const now = deps.clock.now();
    const [entry] = await findEntries(tx, [id]);
    permit(entryPolicy, 'see-as', actor, entry);
    const shownTo = async (viewer: Actor | undefined) => {
      const [card] = await cardsOf(tx, viewer, [id], now);
      return card;
    };
    const visitor = await shownTo(undefined);
    const host = await shownTo(somebody('host'));
    const coordinator = await shownTo(somebody('coordinator'));
    return { ...(visitor && { visitor }), ...(host && { host }), ...(coordinator && { coordinator }) };
  });
}

/** Nobody in particular, confirmed, with this role. */
function somebody(role: Role): PersonActor {
  return { person: newId<'person'>(), signIn: newId<'sign-in'>(), state: 'confirmed', roles: [role] };
}
