import { permit, type Actor, type Permitted } from '../access/index.ts';
import type { EntryId } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import { entryPolicy } from './policy.ts';
import { lockEntry, type Entry } from './store/entry-rows.ts';

export type EntryAction = keyof typeof entryPolicy;

/** Locks an entry for an action. Fails (not_found) unless she may, (conflict) when it is in no state for it. */
export async function loadEntry<Action extends EntryAction>(
  tx: Transaction,
  actor: Actor,
  id: EntryId,
  action: Action,
): Promise<Permitted<Entry, Action>> {
  return permit<Entry, EntryAction, Action>(entryPolicy, action, actor, await lockEntry(tx, id));
}
