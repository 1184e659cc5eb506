import type { PersonActor } from '../access/index.ts';
import type { EntryId } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { changeEntry } from './change-entry.ts';
import type { MyEntry } from './contract.ts';
import { moveEntry, nodOf } from './entry.ts';
import { saveEntry } from './store/entry-rows.ts';

/** "Still true": keeps an entry fresh, and brings a hidden one back as it was. */
export async function nodEntry(deps: CoreDeps, actor: PersonActor, { id }: { id: EntryId }): Promise<MyEntry> {
  return changeEntry(deps, actor, { id, action: 'nod' }, async (tx, entry, now) => {
    await saveEntry(tx, entry, { state: moveEntry(entry.state, nodOf(entry)), nodAt: now });
  });
}
