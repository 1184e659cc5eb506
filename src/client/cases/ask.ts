import type { CaseSummary, Receipt } from '../../cases/contract.ts';
import type { CaseId } from '../../kernel/index.ts';
import { ApiError } from '../errors.ts';
import { unlockedOf, type ClientState } from '../state.ts';
import { prepareCase, type AskWish, type PreparedCase } from './prepare-case.ts';

/** A case that was opened: who was told, and whether anybody could be granted ahead. */
export interface Asked {
  readonly id: CaseId;
  readonly receipt: Receipt;
  readonly isRosterStale: boolean;
  /** It had arrived before, as it was then: the answer had been lost. */
  readonly isEarlier: boolean;
}

const prepared = new WeakMap<AskWish, Promise<PreparedCase>>();

/**
 * Opens a case. Called again with the same wish after the network was lost, it sends the same request: a double tap or a
 * lost answer opens one case. Another wish for the same needs (their ids), after the page was opened anew, gives the case
 * that had arrived. Fails as `prepareCase` does, with 429 beyond twenty a day, and as the network does.
 */
export async function ask(state: ClientState, wish: AskWish): Promise<Asked> {
  const { id, body, isRosterStale } = await preparedFor(state, wish);
  try {
    return { id, receipt: await state.api.openCase(id, body), isRosterStale, isEarlier: false };
  } catch (error) {
    // Refused: who is on duty or asked first may have changed meanwhile. Lost: it may have arrived.
    if (!(error instanceof ApiError)) throw error;
    prepared.delete(wish);
    const earlier = error.code === 'cases.need_id_taken' ? await openedBefore(state, wish) : undefined;
    if (earlier === undefined) throw error;
    return earlier;
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

/** My case of these needs, if an earlier request opened it. */
async function openedBefore(state: ClientState, wish: AskWish): Promise<Asked | undefined> {
  const { person } = unlockedOf(state);
  const ids = new Set<string>(wish.needs.map(({ id }) => id));
  const mine = (await state.api.cases()).filter(({ host }) => host === person);
  const found = mine.find(({ needs }) => needs.some(({ id }) => ids.has(id)));
  return found && { id: found.id, receipt: receiptOf(found), isRosterStale: false, isEarlier: true };
}

function receiptOf({ id, openedAt, needs }: CaseSummary): Receipt {
  return {
    case: id,
    openedAt,
    needs: needs.map(({ id: need, counts, askedUntil, nextLookAt, state }) => ({
      need,
      asked: counts.asked,
      askedUntil,
      ...(nextLookAt !== undefined && { nextLookAt }),
      isStuck: state === 'escalated',
    })),
  };
}
