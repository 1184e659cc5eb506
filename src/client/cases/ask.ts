import type { Receipt } from '../../cases/contract.ts';
import type { CaseId } from '../../kernel/index.ts';
import { ApiError } from '../errors.ts';
import type { ClientState } from '../state.ts';
import { prepareCase, type AskWish, type PreparedCase } from './prepare-case.ts';

/** A case that was opened: who was told, and whether anybody could be granted ahead. */
export interface Asked {
  readonly id: CaseId;
  readonly receipt: Receipt;
  readonly isRosterStale: boolean;
}

const prepared = new WeakMap<AskWish, Promise<PreparedCase>>();

/**
 * Opens a case. Called again with the same wish after the network was lost, it sends the same request: a double tap or a
 * lost answer opens one case. Fails as `prepareCase` does, with 429 beyond twenty a day, and as the network does.
 */
export async function ask(state: ClientState, wish: AskWish): Promise<Asked> {
  const { id, body, isRosterStale } = await preparedFor(state, wish);
  try {
    return { id, receipt: await state.api.openCase(id, body), isRosterStale };
  } catch (error) {
    // Refused: who is on duty or asked first may have changed meanwhile. Lost: it may have arrived.
    if (error instanceof ApiError) prepared.delete(wish);
    throw error;
  }
}

function preparedFor(state: ClientState, wish: AskWish): Promise<PreparedCase> {
  const held = prepared.get(wish);
  if (held !== undefined) return held;
  const preparing = prepareCase(state, wish).catch((error: unknown) => {
    prepared.delete(wish);
    throw error;
  });
  prepared.set(wish, preparing);
  return preparing;
}
