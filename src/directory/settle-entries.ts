import type { Permitted } from '../access/index.ts';
import type { EntryId, PersonId } from '../kernel/index.ts';
import type { CoreDeps, Transaction } from '../platform/index.ts';
import { dayOf } from './calendar-day.ts';
import { isListed, moveEntry } from './entry.ts';
import { hiddenAt, withdrawnAt } from './freshness.ts';
import { loadEntry } from './load-entry.ts';
import { settler } from './policy.ts';
import { refreshEntry } from './refresh-entry.ts';
import { entriesOf, lockDueEntries, saveEntry, type Entry } from './store/entry-rows.ts';
import { forgetContent } from './withdraw-entry.ts';

const mostAtOnce = 100;

/** Does what the clock asks of entries: ends pauses, hides and withdraws without a nod, counts afresh. How many it took. */
export async function settleEntries(deps: CoreDeps): Promise<number> {
  return deps.transaction(async (tx) => {
    const due = await lockDueEntries(tx, deps.clock.now(), mostAtOnce);
    for (const id of due) await settleEntry(deps, tx, id);
    return due.length;
  });
}

async function settleEntry(deps: CoreDeps, tx: Transaction, id: EntryId): Promise<void> {
  const now = deps.clock.now();
  const entry = await loadEntry(tx, settler, id, 'settle');
  const isChanged = await moveOn(tx, entry, now);
  await refreshEntry(tx, entry, { now, isChanged });
  if (isChanged) await deps.publish(tx, { topic: 'entry', id, people: [entry.owner] });
}

/** The one move that is due now, if any. */
async function moveOn(tx: Transaction, entry: Permitted<Entry, 'settle'>, now: Date): Promise<boolean> {
  if (now >= withdrawnAt(entry.nodAt)) {
    await forgetContent(tx, entry, now);
  } else if (isListed(entry) && now >= hiddenAt(entry.nodAt)) {
    await saveEntry(tx, entry, { state: moveEntry(entry.state, 'hide') });
  } else if (entry.state === 'paused' && (entry.pausedUntil ?? '') < dayOf(now)) {
    await saveEntry(tx, entry, { state: moveEntry(entry.state, 'resume'), pausedUntil: null });
  } else {
    return false;
  }
  return true;
}

/** Follows what changed about a person: her vetted kinds, whether she is confirmed, or suspended. Harmless when nothing did. */
export async function followPerson(deps: CoreDeps, { person }: { person: PersonId }): Promise<void> {
  await deps.transaction(async (tx) => {
    for (const { id } of await entriesOf(tx, person)) {
      const entry = await loadEntry(tx, settler, id, 'settle');
      await refreshEntry(tx, entry, { now: deps.clock.now(), isChanged: true });
    }
    await deps.publish(tx, { topic: 'vetting', id: person, people: 'coordinators' });
  });
}
