import { notFound, type Actor, type PersonActor } from '../access/index.ts';
import type { EntryId } from '../kernel/index.ts';
import type { CoreDeps, Transaction } from '../platform/index.ts';
import type { Card, MyEntry, Skill } from './contract.ts';
import { mayRead } from './policy.ts';
import { presentCard, presentMine } from './present.ts';
import { factsOf } from './standing.ts';
import { entriesOf, findEntries } from './store/entry-rows.ts';

/** Her own entries, drafts included. */
export async function listMine(deps: CoreDeps, actor: PersonActor): Promise<MyEntry[]> {
  return deps.transaction(async (tx) => {
    const now = deps.clock.now();
    const own = await entriesOf(tx, actor.person);
    const facts = await factsOf(
      tx,
      own.map(({ id }) => id),
      now,
    );
    return own.map((entry) => presentMine(entry, facts(entry.id), actor, now));
  });
}

/** One card. Fails (not_found) unless this viewer may find it. */
export async function readCard(deps: CoreDeps, viewer: Actor | undefined, { id }: { id: EntryId }): Promise<Card> {
  return deps.transaction(async (tx) => {
    const [card] = await cardsOf(tx, viewer, [id], deps.clock.now());
    if (card === undefined) throw notFound();
    return card;
  });
}

/** The cards of these entries that a viewer, or a visitor, may find, in the order asked for. */
export async function cardsOf(
  tx: Transaction,
  viewer: Actor | undefined,
  ids: readonly EntryId[],
  now: Date,
): Promise<Card[]> {
  const found = (await findEntries(tx, ids)).filter((entry) => mayRead(viewer, entry));
  const byId = new Map(found.map((entry) => [entry.id, entry]));
  const facts = await factsOf(tx, [...byId.keys()], now);
  return ids.flatMap((id) => {
    const entry = byId.get(id);
    return entry === undefined ? [] : [presentCard(entry, facts(id), viewer, now)];
  });
}

/** What the owners of these entries wrote that they can do. */
export async function skillsOf(tx: Transaction, ids: readonly EntryId[]): Promise<Map<EntryId, readonly Skill[]>> {
  return new Map((await findEntries(tx, ids)).map(({ id, skills }) => [id, skills]));
}
