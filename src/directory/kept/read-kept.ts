import { can, permit, type PersonActor } from '../../access/index.ts';
import { proofsOf } from '../../identity/index.ts';
import type { Proof } from '../../identity/contract.ts';
import type { EntryId, PersonId } from '../../kernel/index.ts';
import type { CoreDeps, Transaction } from '../../platform/index.ts';
import { availabilityOf } from '../availability.ts';
import { dayOf } from '../calendar-day.ts';
import type { CardFrom, KeptEntry, KeptPage, PageQuery, ToCallPage } from '../contract.ts';
import { hiddenAt, nodAskedAt, withdrawnAt } from '../freshness.ts';
import { factsOf, standingOf } from '../standing.ts';
import { findEntries } from '../store/entry-rows.ts';
import { cardsFor } from '../store/kept-card-rows.ts';
import { keptAfter, type KeptRow } from '../store/kept-rows.ts';
import { presentKeptCard } from './check-card.ts';
import { keptContentOf } from './content.ts';
import { erasedUncalledAt } from './kept.ts';
import { keepingPolicy, keptPolicy } from './policy.ts';

const pageRows = 50;

/** Whoever waits to be asked whether she may be kept, a page at a time, in no particular order. */
export async function readToCall(deps: CoreDeps, actor: PersonActor, { after }: PageQuery): Promise<ToCallPage> {
  permit(keepingPolicy, 'list', actor, {});
  return deps.transaction(async (tx) => {
    const rows = await keptAfter(tx, { state: 'to-call', after, limit: pageRows });
    const cards = await openableCards(tx, actor, rows);
    return {
      rows: rows.map((row) => ({
        id: row.id,
        batch: row.batch,
        ...(row.broughtBy !== null && { broughtBy: row.broughtBy }),
        broughtOn: dayOf(row.broughtAt),
        erasedOn: dayOf(row.dueAt ?? erasedUncalledAt(row.broughtAt)),
        ...(row.triedAt !== null && { triedAt: row.triedAt.toISOString() }),
        tries: row.tries,
        ...cards.of(row.id),
        can: can(keptPolicy, actor, row),
      })),
      ...nextOf(rows),
      senders: cards.senders,
    };
  });
}

/** Whoever said that she may be kept, a page at a time. */
export async function readKept(deps: CoreDeps, actor: PersonActor, { after }: PageQuery): Promise<KeptPage> {
  permit(keepingPolicy, 'list', actor, {});
  return deps.transaction(async (tx) => {
    const rows = await keptAfter(tx, { state: 'kept', after, limit: pageRows });
    const { entries, senders } = await presentKept(tx, actor, rows, deps.clock.now());
    return { entries, ...nextOf(rows), senders };
  });
}

/** One of them. */
export async function showKept(tx: Transaction, actor: PersonActor, row: KeptRow, now: Date): Promise<KeptEntry> {
  const [shown] = (await presentKept(tx, actor, [row], now)).entries;
  if (shown === undefined) throw new Error('somebody is kept without an entry');
  return shown;
}

export async function presentKept(
  tx: Transaction,
  actor: PersonActor,
  rows: readonly KeptRow[],
  now: Date,
): Promise<{ entries: KeptEntry[]; senders: Proof[] }> {
  const ids = rows.map(({ id }) => id);
  const entries = new Map((await findEntries(tx, ids)).map((entry) => [entry.id, entry]));
  const facts = await factsOf(tx, ids, now);
  const cards = await openableCards(tx, actor, rows);
  const presented = rows.flatMap((row): KeptEntry[] => {
    const entry = entries.get(row.id);
    if (entry === undefined || (entry.state !== 'published' && entry.state !== 'paused' && entry.state !== 'hidden')) {
      return [];
    }
    const { availability } = availabilityOf(standingOf(entry, facts(entry.id)), now);
    return [
      {
        id: row.id,
        content: keptContentOf(entry),
        state: entry.state,
        keptBy: entry.owner,
        saidYesOn: dayOf(row.yesAt ?? entry.nodAt),
        ...(row.yesTo !== null && { saidYesTo: row.yesTo }),
        availability,
        nodOn: dayOf(entry.nodAt),
        nodAskedOn: dayOf(nodAskedAt(entry.nodAt)),
        hiddenOn: dayOf(hiddenAt(entry.nodAt)),
        withdrawnOn: dayOf(withdrawnAt(entry.nodAt)),
        ...cards.of(row.id),
        can: can(keptPolicy, actor, row),
      },
    ];
  });
  return { entries: presented, senders: cards.senders };
}

/** The cards that this reader can open, and whose keys sealed them. */
async function openableCards(tx: Transaction, actor: PersonActor, rows: readonly KeptRow[]) {
  const found = await cardsFor(
    tx,
    actor.person,
    rows.map(({ id }) => id),
  );
  const senders = await sendersOf(tx, [...found.values()]);
  const of = (id: EntryId): { card?: CardFrom } => {
    const card = found.get(id);
    return card === undefined ? {} : { card: presentKeptCard(card) };
  };
  return { of, senders };
}

/** The proofs of whoever sealed these cards, as far as they are still here. */
export async function sendersOf(tx: Transaction, cards: readonly { readonly from: PersonId }[]): Promise<Proof[]> {
  return proofsOf(tx, [...new Set(cards.map(({ from }) => from))], { withHandles: false });
}

const nextOf = (rows: readonly KeptRow[]): { next?: EntryId } => {
  const last = rows.at(-1);
  return rows.length < pageRows || last === undefined ? {} : { next: last.id };
};
