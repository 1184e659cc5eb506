import type { Actor, Permitted } from '../access/index.ts';
import type { EntryId } from '../kernel/index.ts';
import type { CoreDeps, Transaction } from '../platform/index.ts';
import type { MyEntry } from './contract.ts';
import { loadEntry, type EntryAction } from './load-entry.ts';
import { presentMine } from './present.ts';
import { refreshEntry } from './refresh-entry.ts';
import { factsOf } from './standing.ts';
import type { Entry } from './store/entry-rows.ts';

/** What happens to one entry in one transaction, between loading it through the actor and what follows from it. */
export async function changeEntry<Action extends EntryAction>(
  deps: CoreDeps,
  actor: Actor,
  { id, action }: { id: EntryId; action: Action },
  change: (tx: Transaction, entry: Permitted<Entry, Action>, now: Date) => Promise<void>,
): Promise<MyEntry> {
  return deps.transaction(async (tx) => {
    const now = deps.clock.now();
    const entry = await loadEntry(tx, actor, id, action);
    await change(tx, entry, now);
    const refreshed = await refreshEntry(tx, entry, { now, isChanged: true });
    const isWaitingNow = entry.waitsSince === null && refreshed.waitsSince !== null;
    if (isWaitingNow) await deps.announce(tx, 'entry-waits', { entry: id });
    return showMine(tx, actor, refreshed, now);
  });
}

/** The entry as its owner sees it. */
export async function showMine(tx: Transaction, actor: Actor, entry: Entry, now: Date): Promise<MyEntry> {
  return presentMine(entry, (await factsOf(tx, [entry.id], now))(entry.id), actor, now);
}
