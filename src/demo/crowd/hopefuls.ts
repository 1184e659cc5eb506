import type { PersonActor } from '../../access/index.ts';
import { submitEntry, writeEntry } from '../../directory/index.ts';
import { newId } from '../../kernel/index.ts';
import type { Stage } from '../stage.ts';
import type { Owner } from './owner.ts';

/** Those who offer something that nobody has looked at yet write and submit their entries. */
export async function submitEntries({ service }: Stage, hopefuls: readonly Owner[]): Promise<void> {
  for (const { person, roles, entry } of hopefuls) {
    const actor: PersonActor = { person, signIn: newId(), state: 'confirmed', roles };
    const id = newId<'entry'>();
    await writeEntry(service.deps, actor, { id, revision: undefined, content: entry.content });
    await submitEntry(service.deps, actor, { id });
  }
}
