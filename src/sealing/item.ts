import { bytesOf, utf8 } from './bytes.ts';
import { itemKeyOf } from './case-key.ts';
import { must } from './errors.ts';
import { aesKey, sealBox, type Box } from './gcm.ts';
import { hash } from './hash.ts';
import { decimal, id, label, list } from './list.ts';
import { pad } from './pad.ts';
import { isItemLength } from './item-size.ts';

/** `brief` opens an epoch; `reader` announces one more person who can read; the others are messages. */
export type ItemPurpose = 'brief' | 'message' | 'reader';

/** Where an item stands: all of it is authenticated. */
export interface ItemPlace {
  readonly org: string;
  readonly case: string;
  readonly epoch: number;
  /** From 1 in each epoch. */
  readonly sequence: number;
  readonly author: string;
  readonly purpose: ItemPurpose;
  /** The hash of the item before; for item 1 the last of the epoch before, empty in epoch 1. */
  readonly previous: string;
}

/** An item as it travels. Its hash is what the next one calls `previous`. */
export interface SealedItem extends Pick<ItemPlace, 'sequence' | 'author' | 'purpose' | 'previous'> {
  readonly sealed: string;
}

/** Seals one item. Fails with `item_malformed` beyond 64 steps of 1,024 bytes. */
export async function sealItem(
  caseKey: string,
  place: ItemPlace,
  text: string,
): Promise<{ readonly item: SealedItem; readonly hash: string }> {
  const sealed = await sealBox(itemBox(await itemCipher(caseKey), place), pad(utf8(text)));
  must(isItemLength(bytesOf(sealed).length), 'item_malformed');
  const { sequence, author, purpose, previous } = place;
  return { item: { sequence, author, purpose, previous, sealed }, hash: await itemHash(place, sealed) };
}

/** The cipher of an epoch's items. */
export async function itemCipher(caseKey: string): Promise<CryptoKey> {
  return aesKey(await itemKeyOf(caseKey));
}

export function itemBox(key: CryptoKey, place: ItemPlace): Box {
  return { key, ad: itemAd(place) };
}

export function itemHash(place: ItemPlace, sealed: string): Promise<string> {
  return hash(label('item-hash'), itemAd(place), sealed);
}

/** The list that says where an item stands. */
export function itemAd(place: ItemPlace): string {
  return list(
    label('item'),
    id(place.org),
    id(place.case),
    decimal(place.epoch),
    decimal(place.sequence),
    id(place.author),
    place.purpose,
    place.previous,
  );
}
