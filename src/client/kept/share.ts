import type { ClientState } from '../state.ts';
import { cardOpener, cardSealer } from './cards.ts';

/**
 * Seals what I can open of the list to whoever coordinates and cannot: somebody new, or with new keys. It happens by
 * itself when a coordinator's app opens. Says how many cards it sealed.
 */
export async function shareKept(state: ClientState): Promise<number> {
  let sealed = 0;
  for (let isMore = true; isMore;) {
    const round = await shareSome(state);
    sealed += round;
    isMore = round > 0;
  }
  return sealed;
}

/** As much as the server names at once. */
async function shareSome(state: ClientState): Promise<number> {
  const { key, rows, senders } = await state.api.keptUnshared();
  if (key === undefined && rows.length === 0) return 0;
  const open = await cardOpener(state, senders);
  const seal = await cardSealer(state);
  let sealed = 0;
  const keyText = key && (await open(key.card));
  if (key !== undefined && keyText !== undefined) {
    const cards = await seal.toSome(keyText, key.lacking);
    if (cards.length > 0) await state.api.sharePrintKey({ keyId: key.keyId, cards });
    sealed += cards.length;
  }
  const shares = [];
  for (const { id, card, lacking } of rows) {
    const text = await open(card);
    const cards = text === undefined ? [] : await seal.toSome(text, lacking);
    if (cards.length > 0) shares.push({ id, cards });
  }
  if (shares.length > 0) await state.api.shareKeptCards({ rows: shares });
  return sealed + shares.reduce((count, { cards }) => count + cards.length, 0);
}
