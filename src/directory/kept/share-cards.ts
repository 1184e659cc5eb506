import { permit, type PersonActor } from '../../access/index.ts';
import type { PersonId } from '../../kernel/index.ts';
import type { CoreDeps } from '../../platform/index.ts';
import type { PrintKey, Prints, Shares, Unshared } from '../contract.ts';
import { otherPrintKey } from '../errors.ts';
import { cardsFor, keepCards, lackingCards, seatedKeys } from '../store/kept-card-rows.ts';
import { forgetKey, insertKey, keepKeyCards, lockKey, openableKeyCards } from '../store/kept-key-rows.ts';
import { printsHere, refusalsAmong } from '../store/kept-rows.ts';
import { cardPlace, cardsOf } from './bring-in.ts';
import { checkKeptCard, presentKeptCard } from './check-card.ts';
import { keepingPolicy } from './policy.ts';
import { sendersOf } from './read-kept.ts';

/** Cards that a browser seals afresh before it asks for more. */
const mostLacking = 100;

/** The fingerprints of the list and of whoever said no, with the reader's copy of their key. */
export async function readPrints(deps: CoreDeps, actor: PersonActor): Promise<Prints> {
  permit(keepingPolicy, 'list', actor, {});
  return deps.transaction(async (tx) => {
    const keyId = await lockKey(tx);
    const cards = await openableKeyCards(tx);
    if (keyId === undefined || cards.size === 0) return { senders: [], saidNo: [], here: [] };
    const mine = cards.get(actor.person);
    const here = await printsHere(tx);
    return {
      keyId,
      ...(mine && { key: presentKeptCard(mine) }),
      senders: mine ? await sendersOf(tx, [mine]) : [],
      saidNo: await refusalsAmong(tx, 'all', deps.clock.now()),
      here: here.map(({ namePrint, numberPrint }) => ({
        ...(namePrint !== null && { namePrint }),
        ...(numberPrint !== null && { numberPrint }),
      })),
    };
  });
}

/**
 * Keeps the key of the fingerprints for coordinators: made now, or sealed by whoever holds it to those who lack it. Fails
 * with `directory.other_print_key` when somebody else's key was first.
 */
export async function sharePrintKey(deps: CoreDeps, actor: PersonActor, { keyId, cards }: PrintKey): Promise<void> {
  const by = permit(keepingPolicy, 'share', actor, {});
  await deps.transaction(async (tx) => {
    const held = await openableKeyCards(tx);
    // With nobody left who could open it, a key and what was made with it is worth nothing: this one begins anew.
    if (held.size === 0) await forgetKey(tx, keyId);
    const known = (await lockKey(tx)) ?? ((await insertKey(tx, by, keyId, deps.clock.now())) ? keyId : undefined);
    if (known !== keyId) throw otherPrintKey();
    // Whoever says that she knows the key must have been given it; the first is given it by herself.
    if (held.size > 0 && !held.has(actor.person)) throw otherPrintKey();
    const place = await cardPlace(tx, actor.person);
    const wanted = cards.filter(({ to }) => !isSound(held.get(to), place.seated));
    await keepKeyCards(
      tx,
      by,
      wanted.flatMap((card) => checkKeptCard(card, place) ?? []),
    );
  });
}

/** What the reader can open and another coordinator cannot, as much as one browser seals in a few seconds. */
export async function readUnshared(deps: CoreDeps, actor: PersonActor): Promise<Unshared> {
  permit(keepingPolicy, 'share', actor, {});
  return deps.transaction(async (tx) => {
    const lacking = Map.groupBy(await lackingCards(tx, actor.person, mostLacking), ({ row }) => row);
    const cards = await cardsFor(tx, actor.person, [...lacking.keys()]);
    const seated = await seatedKeys(tx);
    const keyId = await lockKey(tx);
    const keyCards = await openableKeyCards(tx);
    const mine = keyCards.get(actor.person);
    const keyless = [...seated.keys()].filter((person) => !isSound(keyCards.get(person), seated)).sort();
    const key = keyId !== undefined && mine !== undefined && keyless.length > 0 && mine;
    return {
      ...(key && keyId !== undefined && { key: { keyId, card: presentKeptCard(key), lacking: keyless } }),
      rows: [...lacking].flatMap(([id, people]) => {
        const card = cards.get(id);
        return card === undefined
          ? []
          : [{ id, card: presentKeptCard(card), lacking: people.map(({ person }) => person) }];
      }),
      senders: await sendersOf(tx, [...cards.values(), ...(key ? [key] : [])]),
    };
  });
}

/** Keeps cards that were sealed afresh, where their reader lacks one. */
export async function shareCards(deps: CoreDeps, actor: PersonActor, { rows }: Shares): Promise<void> {
  const by = permit(keepingPolicy, 'share', actor, {});
  await deps.transaction(async (tx) => {
    const lacking = await lackingCards(tx, actor.person, 1_000_000);
    const lacks = new Set(lacking.map(({ row, person }) => `${row} ${person}`));
    const place = await cardPlace(tx, actor.person);
    const cards = rows.flatMap(({ id, cards }) => cardsOf(id, cards, place));
    await keepCards(
      tx,
      by,
      cards.filter(({ row, to }) => lacks.has(`${row} ${to}`)),
    );
  });
}

/** Whether a card can be opened and its sender still coordinates. */
const isSound = (card: { from: PersonId } | undefined, seated: ReadonlyMap<PersonId, string>): boolean =>
  card !== undefined && seated.has(card.from);
