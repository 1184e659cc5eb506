import { bytesOf, textOf } from './bytes.ts';
import { attempt, must } from './errors.ts';
import { openBox } from './gcm.ts';
import { isItemLength } from './item-size.ts';
import { itemBox, itemCipher, itemHash, type ItemPlace, type SealedItem } from './item.ts';
import { needsHash, readBrief } from './needs.ts';
import { unpad } from './pad.ts';

/** One epoch of a case, for somebody who opened her grant. */
export interface Epoch {
  readonly org: string;
  readonly case: string;
  readonly epoch: number;
  readonly caseKey: string;
  /** Of the grant. */
  readonly readers: readonly string[];
  readonly needsHash: string;
  /** The last item's hash of the epoch before: empty in epoch 1, null for whoever never held that epoch. */
  readonly before: string | null;
}

export interface ReadItem extends SealedItem {
  readonly text: string;
}

/** How far one has read: where the next item goes, and who can read by now. */
export interface ThreadEnd {
  readonly sequence: number;
  readonly last: string;
  readonly readers: readonly string[];
}

/**
 * Reads an epoch's items in order, from its brief or on from where one has read. Fails, per item and in this order, with
 * `item_malformed`, `item_replayed`, `item_gap`, `item_broken_chain`, `item_unopenable`, `item_bad_padding`,
 * `item_foreign_author`, `needs_changed`.
 */
export async function readItems(
  epoch: Epoch,
  sealed: readonly SealedItem[],
  from?: ThreadEnd,
): Promise<{ readonly items: ReadItem[]; readonly end: ThreadEnd }> {
  const key = await itemCipher(epoch.caseKey);
  const readers = new Set(from?.readers ?? epoch.readers);
  const items: ReadItem[] = [];
  let last: string | null = from?.last ?? epoch.before;
  let sequence = from?.sequence ?? 0;
  for (const item of sealed) {
    requireNext(item, sequence, last);
    const place: ItemPlace = { ...item, org: epoch.org, case: epoch.case, epoch: epoch.epoch };
    const block = await openBox(itemBox(key, place), item.sealed, 'item_unopenable');
    const text = await attempt('item_bad_padding', () => textOf(unpad(block, 'item_bad_padding')));
    // Whoever can read announces the next reader; one whose key the server released announces herself.
    if (item.purpose === 'reader' && (readers.has(item.author) || item.author === text)) readers.add(text);
    must(readers.has(item.author), 'item_foreign_author');
    if (item.purpose === 'brief') must((await needsHash(readBrief(text).needs)) === epoch.needsHash, 'needs_changed');
    last = await itemHash(place, item.sealed);
    sequence = item.sequence;
    items.push({ ...item, text });
  }
  return { items, end: { sequence, last: last ?? '', readers: [...readers].sort() } };
}

function requireNext(item: SealedItem, sequence: number, last: string | null): void {
  must(isItemLength(bytesOf(item.sealed).length), 'item_malformed');
  must(item.sequence > sequence, 'item_replayed');
  must(item.sequence === sequence + 1, 'item_gap');
  must((item.purpose === 'brief') === (item.sequence === 1), 'item_gap');
  must(last === null || item.previous === last, 'item_broken_chain');
}
