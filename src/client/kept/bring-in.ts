import type { EntryId, Id } from '../../kernel/index.ts';
import type { ClientState } from '../state.ts';
import { cardSealer } from './cards.ts';
import { listPrints } from './prints.ts';
import { cardText, type KeptWords } from './words.ts';

/** One person of a list, under an id that this browser made: the same one again is the same row. */
export interface RowToBring {
  readonly id: EntryId;
  readonly words: KeptWords;
}

export interface BringInWish {
  readonly batch: Id<'batch'>;
  /** Rows that went before the network was lost. */
  readonly from?: number;
  readonly onProgress?: (sent: number, added: number) => void;
}

/** Cards that one call carries at most: each is some 3 kB. */
const cardsAtOnce = 96;

/**
 * Seals a list to every coordinator, row by row, and sends it a few rows at a time. Says by `onProgress` how many have
 * arrived; after that many it can be taken up again, and what arrived twice counts once.
 */
export async function bringIn(
  state: ClientState,
  rows: readonly RowToBring[],
  { batch, from = 0, onProgress }: BringInWish,
): Promise<{ added: number; saidNo: number }> {
  const prints = await listPrints(state);
  const seal = await cardSealer(state);
  const atOnce = Math.max(1, Math.floor(cardsAtOnce / seal.seats.length));
  const total = { added: 0, saidNo: 0 };
  for (let at = from; at < rows.length; at += atOnce) {
    const sealed = [];
    for (const { id, words } of rows.slice(at, at + atOnce)) {
      sealed.push({ id, ...(await prints.printsOf(words)), cards: await seal.toAll(cardText(id, words)) });
    }
    const { added, saidNo } = await state.api.bringInBatch(batch, { keyId: prints.keyId, rows: sealed });
    total.added += added;
    total.saidNo += saidNo.length;
    onProgress?.(Math.min(rows.length, at + atOnce), total.added);
  }
  return total;
}
