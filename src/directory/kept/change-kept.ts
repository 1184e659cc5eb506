import type { PersonActor, Permitted } from '../../access/index.ts';
import type { EntryId } from '../../kernel/index.ts';
import type { CoreDeps, Transaction } from '../../platform/index.ts';
import type { KeptContent, KeptEntry } from '../contract.ts';
import { moveEntry, nodOf } from '../entry.ts';
import { loadEntry } from '../load-entry.ts';
import { refreshEntry } from '../refresh-entry.ts';
import { saveEntry, type Entry } from '../store/entry-rows.ts';
import { loadKept } from './answer-call.ts';
import { keptColumns } from './content.ts';
import { showKept } from './read-kept.ts';

/** Writes anew what others may know of somebody who is kept, as she said it by telephone: that is a nod too. */
export async function rewriteKept(
  deps: CoreDeps,
  actor: PersonActor,
  { id, content }: { id: EntryId; content: KeptContent },
): Promise<KeptEntry> {
  return change(deps, actor, id, 'rewrite', async (tx, entry, now) => {
    const { state, pausedUntil, revision } = entry;
    const shown = state === 'hidden' ? moveEntry(state, nodOf({ state, pausedUntil })) : moveEntry(state, 'write');
    await saveEntry(tx, entry, { ...keptColumns(content), state: shown, nodAt: now, revision: revision + 1 });
  });
}

/** *Still true?* she said yes. */
export async function nodKept(deps: CoreDeps, actor: PersonActor, { id }: { id: EntryId }): Promise<KeptEntry> {
  return change(deps, actor, id, 'nod', async (tx, entry, now) => {
    await saveEntry(tx, entry, { state: moveEntry(entry.state, nodOf(entry)), nodAt: now });
  });
}

async function change(
  deps: CoreDeps,
  actor: PersonActor,
  id: EntryId,
  action: 'rewrite' | 'nod',
  write: (tx: Transaction, entry: Permitted<Entry, 'keep'>, now: Date) => Promise<void>,
): Promise<KeptEntry> {
  return deps.transaction(async (tx) => {
    const now = deps.clock.now();
    // Entries are locked before anything that hangs on them.
    const entry = await loadEntry(tx, actor, id, 'keep');
    const row = await loadKept(tx, actor, id, action);
    await write(tx, entry, now);
    await refreshEntry(tx, entry, { now, isChanged: true });
    await deps.publish(tx, { topic: 'kept', id, people: 'coordinators' });
    return showKept(tx, actor, row, now);
  });
}
