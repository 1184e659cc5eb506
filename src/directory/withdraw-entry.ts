import type { Permitted, PersonActor } from '../access/index.ts';
import { days, type EntryId } from '../kernel/index.ts';
import type { CoreDeps, Transaction } from '../platform/index.ts';
import { emptied } from './content.ts';
import { moveEntry } from './entry.ts';
import { loadEntry } from './load-entry.ts';
import { refreshEntry } from './refresh-entry.ts';
import { deleteAbsencesOf } from './store/absence-rows.ts';
import { saveEntry, type Entry } from './store/entry-rows.ts';
import { deleteKept } from './store/kept-rows.ts';

/** As long as the change log: whoever follows it late still learns that the entry is gone. */
const withdrawnDays = 7;

/** Takes an entry out of the directory and forgets its content at once. */
export async function withdrawEntry(deps: CoreDeps, actor: PersonActor, { id }: { id: EntryId }): Promise<void> {
  await deps.transaction(async (tx) => {
    const now = deps.clock.now();
    const entry = await loadEntry(tx, actor, id, 'withdraw');
    await forgetContent(tx, entry, now);
    await refreshEntry(tx, entry, { now, isChanged: true });
  });
}

/** Leaves of an entry that it was there. */
export async function forgetContent(
  tx: Transaction,
  entry: Permitted<Entry, 'withdraw' | 'settle' | 'keep'>,
  now: Date,
): Promise<void> {
  await deleteAbsencesOf(tx, entry);
  await deleteKept(tx, [entry.id]);
  await saveEntry(tx, entry, {
    ...emptied,
    state: moveEntry(entry.state, 'withdraw'),
    dueAt: new Date(now.getTime() + days(withdrawnDays)),
  });
}
