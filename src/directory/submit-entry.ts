import type { PersonActor } from '../access/index.ts';
import type { EntryId } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { changeEntry } from './change-entry.ts';
import type { MyEntry } from './contract.ts';
import { moveEntry } from './entry.ts';
import { saveEntry } from './store/entry-rows.ts';

/** Shows a draft to the coordinators. */
export async function submitEntry(deps: CoreDeps, actor: PersonActor, { id }: { id: EntryId }): Promise<MyEntry> {
  return changeEntry(deps, actor, { id, action: 'submit' }, async (tx, entry, now) => {
    await saveEntry(tx, entry, { state: moveEntry(entry.state, 'submit'), nodAt: now });
    await deps.publish(tx, { topic: 'vetting', id, people: 'coordinators' });
  });
}
