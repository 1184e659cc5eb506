import { permit, type PersonActor } from '../../access/index.ts';
import { settings } from '../../identity/index.ts';
import type { EntryId, Id, PersonId } from '../../kernel/index.ts';
import type { CoreDeps, Transaction } from '../../platform/index.ts';
import type { Batch, BroughtIn } from '../contract.ts';
import { otherPrintKey, undoTooLate } from '../errors.ts';
import { keepCards, seatedKeys } from '../store/kept-card-rows.ts';
import { lockKey } from '../store/kept-key-rows.ts';
import { deleteKept, insertKept, lockBatch, refusalsAmong, type KeptRow } from '../store/kept-rows.ts';
import { checkKeptCard, type CardPlace } from './check-card.ts';
import { erasedUncalledAt, undoneUntil } from './kept.ts';
import { keepingPolicy, keptPolicy } from './policy.ts';

/**
 * Brings rows of a list in, to be called. Rows that are there already are left as they are, and whoever said no is left
 * out: repeating a call is harmless. Fails with `directory.other_print_key` when the fingerprints say nothing here.
 */
export async function bringIn(
  deps: CoreDeps,
  actor: PersonActor,
  { batch, keyId, rows }: Batch & { batch: Id<'batch'> },
): Promise<BroughtIn> {
  const by = permit(keepingPolicy, 'bring-in', actor, {});
  return deps.transaction(async (tx) => {
    const now = deps.clock.now();
    // A no that is being said waits for this, or this for it: nobody slips in between.
    if ((await lockKey(tx)) !== keyId) throw otherPrintKey();
    const saidNo = new Set(await refusalsAmong(tx, rows.flatMap(printsOf), now));
    const refused = rows.filter((row) => printsOf(row).some((print) => saidNo.has(print)));
    const wanted = rows.filter((row) => !refused.includes(row));
    const added = await insertKept(
      tx,
      by,
      wanted.map(({ id, namePrint, numberPrint }) => ({
        id,
        batch,
        broughtBy: actor.person,
        broughtAt: now,
        state: 'to-call' as const,
        namePrint: namePrint ?? null,
        numberPrint: numberPrint ?? null,
        dueAt: erasedUncalledAt(now),
      })),
    );
    const fresh = new Set(added);
    const place = await cardPlace(tx, actor.person);
    await keepCards(
      tx,
      by,
      wanted.filter(({ id }) => fresh.has(id)).flatMap(({ id, cards }) => cardsOf(id, cards, place)),
    );
    if (added.length > 0) await deps.publish(tx, { topic: 'kept', id: batch, people: 'coordinators' });
    return { added: added.length, saidNo: refused.map(({ id }) => id) };
  });
}

/** Where cards that she seals now belong. */
export async function cardPlace(tx: Transaction, from: PersonId): Promise<CardPlace> {
  const { org } = await settings(tx);
  return { org, from, seated: await seatedKeys(tx) };
}

/** The rows that hold these cards. */
export function cardsOf(row: EntryId, cards: Batch['rows'][number]['cards'], place: CardPlace) {
  return cards.flatMap((card) => {
    const checked = checkKeptCard(card, place);
    return checked === undefined ? [] : [{ row, ...checked }];
  });
}

/** The fingerprints of a row that it has. */
export function printsOf({
  namePrint,
  numberPrint,
}: {
  readonly namePrint?: string | null | undefined;
  readonly numberPrint?: string | null | undefined;
}): string[] {
  return [namePrint, numberPrint].filter((print) => typeof print === 'string');
}

/**
 * Takes back what she brought in, for a day: rows that nobody has answered for yet are erased with their cards. Fails
 * with `directory.undo_too_late`.
 */
export async function undoBatch(
  deps: CoreDeps,
  actor: PersonActor,
  { batch }: { batch: Id<'batch'> },
): Promise<{ erased: number }> {
  permit(keepingPolicy, 'undo', actor, {});
  return deps.transaction(async (tx) => {
    const waiting = (await lockBatch(tx, batch)).filter(({ state }) => state === 'to-call');
    const now = deps.clock.now();
    if (waiting.some((row) => undoneUntil(row.broughtAt) <= now)) throw undoTooLate();
    const mine = waiting.map((row) => permit<KeptRow, 'undo', 'undo'>(keptPolicy, 'undo', actor, row));
    const erased = await deleteKept(
      tx,
      mine.map(({ id }) => id),
    );
    if (erased > 0) await deps.publish(tx, { topic: 'kept', id: batch, people: 'coordinators' });
    return { erased };
  });
}
