import { permit, type Permitted, type PersonActor } from '../../access/index.ts';
import type { EntryId } from '../../kernel/index.ts';
import type { CoreDeps, Transaction } from '../../platform/index.ts';
import type { KeptContent, KeptEntry } from '../contract.ts';
import { loadEntry } from '../load-entry.ts';
import { refreshEntry } from '../refresh-entry.ts';
import { hiddenAt } from '../freshness.ts';
import { findEntry, insertEntry } from '../store/entry-rows.ts';
import { deleteKept, insertRefusals, lockKept, saveKept, type KeptRow } from '../store/kept-rows.ts';
import { lockKey } from '../store/kept-key-rows.ts';
import { forgetContent } from '../withdraw-entry.ts';
import { printsOf } from './bring-in.ts';
import { keptColumns } from './content.ts';
import { moveKept, refusalForgottenAt } from './kept.ts';
import { keptPolicy } from './policy.ts';
import { showKept } from './read-kept.ts';

type Action = keyof typeof keptPolicy;

/** Locks a row of the list for an action. */
export async function loadKept<Wanted extends Action>(
  tx: Transaction,
  actor: PersonActor,
  id: EntryId,
  action: Wanted,
): Promise<Permitted<KeptRow, Wanted>> {
  return permit<KeptRow, Action, Wanted>(keptPolicy, action, actor, await lockKept(tx, id));
}

/**
 * She said that she may be kept: what others may know of her becomes an entry that this coordinator keeps. Noted are
 * the moment and who heard it, not the words.
 */
export async function sayYesToKeeping(
  deps: CoreDeps,
  actor: PersonActor,
  { id, content }: { id: EntryId; content: KeptContent },
): Promise<KeptEntry> {
  return deps.transaction(async (tx) => {
    const now = deps.clock.now();
    const row = await loadKept(tx, actor, id, 'say-yes');
    await insertEntry(tx, {
      ...keptColumns(content),
      id,
      owner: actor.person,
      state: 'published',
      nodAt: now,
      revision: 1,
      documentRevision: 0,
      availability: 'free',
      dueAt: hiddenAt(now),
    });
    const kept = await saveKept(tx, row, {
      state: 'kept',
      yesAt: now,
      yesTo: actor.person,
      dueAt: null,
      triedAt: null,
    });
    await refreshEntry(tx, await loadEntry(tx, actor, id, 'keep'), { now, isChanged: true });
    await deps.publish(tx, { topic: 'kept', id, people: 'coordinators' });
    return showKept(tx, actor, kept, now);
  });
}

/**
 * She said no, now or after having been kept: the row, its cards and her entry are erased at once. Her fingerprints
 * stay for twelve months, so that the next import leaves her out.
 */
export async function sayNoToKeeping(deps: CoreDeps, actor: PersonActor, { id }: { id: EntryId }): Promise<void> {
  await deps.transaction(async (tx) => {
    const now = deps.clock.now();
    await lockKey(tx);
    const entry = (await findEntry(tx, id)) && (await loadEntry(tx, actor, id, 'keep'));
    const row = await loadKept(tx, actor, id, 'say-no');
    moveKept(row.state, 'say-no');
    await insertRefusals(tx, printsOf(row), refusalForgottenAt(now));
    await deleteKept(tx, [id]);
    if (entry !== undefined) {
      await forgetContent(tx, entry, now);
      await refreshEntry(tx, entry, { now, isChanged: true });
    }
    await deps.publish(tx, { topic: 'kept', id, people: 'coordinators' });
  });
}

/** Nobody answered: others see when it was tried. */
export async function callInVain(deps: CoreDeps, actor: PersonActor, { id }: { id: EntryId }): Promise<void> {
  await deps.transaction(async (tx) => {
    const row = await loadKept(tx, actor, id, 'call-in-vain');
    await saveKept(tx, row, { triedAt: deps.clock.now(), tries: row.tries + 1 });
    await deps.publish(tx, { topic: 'kept', id, people: 'coordinators' });
  });
}
