import type { PersonActor } from '../../access/index.ts';
import type { CaseId } from '../../kernel/index.ts';
import type { ItemQuery, ItemView, ReadingMark } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { loadCase } from '../load.ts';
import { itemsAfter, markRead } from '../store/contents.ts';
import { grantsTo } from '../store/keys.ts';
import { noteReader } from './note-reader.ts';
import { presentItem } from './present-item.ts';

/** An answer stays below a megabyte whatever the items weigh. */
const mostItems = 10;

/** Items of one epoch after a sequence, in order. None of an epoch whose key she was never given. */
export async function readItems(
  deps: CaseDeps,
  actor: PersonActor,
  input: ItemQuery & { case: CaseId },
): Promise<{ items: ItemView[]; hasMore: boolean }> {
  return deps.transaction(async (tx) => {
    const row = await loadCase(tx, actor, input.case, 'read');
    const held = await grantsTo(tx, row.id, actor.person);
    if (!held.some(({ epoch }) => epoch === input.epoch)) return { items: [], hasMore: false };
    await noteReader(deps, tx, row, actor);
    const found = await itemsAfter(tx, row, { epoch: input.epoch, after: input.after, most: mostItems + 1 });
    return { items: found.slice(0, mostItems).map(presentItem), hasMore: found.length > mostItems };
  });
}

/** Remembers how far she has read, for her count of what is new. */
export async function markReading(
  deps: CaseDeps,
  actor: PersonActor,
  input: ReadingMark & { case: CaseId },
): Promise<void> {
  await deps.transaction(async (tx) => {
    const row = await loadCase(tx, actor, input.case, 'read');
    if (!row.hasContents) return;
    await markRead(tx, row, { person: actor.person, epoch: input.epoch, sequence: input.sequence });
    await deps.publish(tx, { topic: 'me', id: row.id, people: [actor.person] });
  });
}
