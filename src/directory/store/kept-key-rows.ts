import { and, eq, inArray, lte, ne, not, sql } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import { people } from '../../identity/tables.ts';
import { days, type PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { keptKeyCards, keptKeys, keptRefusals, keptRows } from '../tables.ts';
import type { CardRow } from './kept-card-rows.ts';

/** Which key the fingerprints are made with, held until the transaction ends. */
export async function lockKey(tx: Transaction): Promise<string | undefined> {
  const [key] = await tx.select().from(keptKeys).for('update');
  return key?.id;
}

/** Notes the first key. False when somebody else's was first. */
export async function insertKey(
  tx: Transaction,
  _by: Permitted<object, 'share'>,
  id: string,
  madeAt: Date,
): Promise<boolean> {
  const made = await tx.insert(keptKeys).values({ id, madeAt }).onConflictDoNothing().returning({ id: keptKeys.id });
  return made.length > 0;
}

/** Forgets a key, unless it is this one, that nobody can open any more, with the fingerprints that nobody can compare. */
export async function forgetKey(tx: Transaction, unless: string): Promise<void> {
  const gone = await tx.delete(keptKeys).where(ne(keptKeys.id, unless)).returning({ id: keptKeys.id });
  if (gone.length === 0) return;
  await tx.delete(keptRefusals);
  await tx.update(keptRows).set({ namePrint: null, numberPrint: null });
}

export async function keepKeyCards(
  tx: Transaction,
  _by: Permitted<object, 'share'>,
  cards: readonly (typeof keptKeyCards.$inferInsert)[],
): Promise<void> {
  if (cards.length === 0) return;
  const newer = (column: { name: string }) => sql.raw(`excluded.${column.name}`);
  const { toKey, from, text, mac, file } = keptKeyCards;
  await tx
    .insert(keptKeyCards)
    .values([...cards])
    .onConflictDoUpdate({
      target: keptKeyCards.to,
      set: { toKey: newer(toKey), from: newer(from), text: newer(text), mac: newer(mac), file: newer(file) },
    });
}

/** The key's cards that can still be opened: sealed to somebody who coordinates, and to the key she has now. */
export async function openableKeyCards(tx: Transaction): Promise<ReadonlyMap<PersonId, CardRow>> {
  const found = await tx
    .select({ card: keptKeyCards })
    .from(keptKeyCards)
    .innerJoin(
      people,
      and(eq(people.id, keptKeyCards.to), eq(people.agreementKey, keptKeyCards.toKey), eq(people.isSeated, true)),
    );
  return new Map(found.map(({ card }) => [card.to, card]));
}

export async function dropKeyCardsOfLeavers(tx: Transaction): Promise<number> {
  const leavers = tx.select({ id: people.id }).from(people).where(eq(people.isSeated, false));
  const gone = await tx
    .delete(keptKeyCards)
    .where(inArray(keptKeyCards.to, leavers))
    .returning({ to: keptKeyCards.to });
  return gone.length;
}

/** Forgets a key with which nothing is compared any more. */
export async function eraseUnusedKey(tx: Transaction, now: Date): Promise<number> {
  const isUsed = sql`(exists (select 1 from ${keptRefusals}) or exists (select 1 from ${keptRows}))`;
  const yesterday = new Date(now.getTime() - days(1));
  const gone = await tx
    .delete(keptKeys)
    .where(and(lte(keptKeys.madeAt, yesterday), not(isUsed)))
    .returning({ id: keptKeys.id });
  return gone.length;
}
