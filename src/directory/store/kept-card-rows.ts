import { and, asc, eq, exists, inArray, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Permitted } from '../../access/index.ts';
import { people } from '../../identity/tables.ts';
import type { EntryId, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { keptCards, keptRows } from '../tables.ts';

export type CardRow = Omit<typeof keptCards.$inferSelect, 'row'>;

/** Whoever coordinates now, with the key that a card must be sealed to. */
export async function seatedKeys(tx: Transaction): Promise<ReadonlyMap<PersonId, string>> {
  const found = await tx
    .select({ id: people.id, key: people.agreementKey })
    .from(people)
    .where(and(eq(people.isSeated, true), eq(people.isSuspended, false)));
  return new Map(found.map(({ id, key }) => [id, key]));
}

/** Keeps cards of rows; one that its reader has already is replaced. */
export async function keepCards(
  tx: Transaction,
  _by: Permitted<object, 'bring-in' | 'share'>,
  cards: readonly (typeof keptCards.$inferInsert)[],
): Promise<void> {
  if (cards.length === 0) return;
  const { toKey, from, text, mac, file } = keptCards;
  const newer = (column: { name: string }) => sql.raw(`excluded.${column.name}`);
  await tx
    .insert(keptCards)
    .values([...cards])
    .onConflictDoUpdate({
      target: [keptCards.row, keptCards.to],
      set: { toKey: newer(toKey), from: newer(from), text: newer(text), mac: newer(mac), file: newer(file) },
    });
}

/** The cards of these rows that were sealed to the key she has now. */
export async function cardsFor(
  tx: Transaction,
  to: PersonId,
  rows: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, CardRow>> {
  if (rows.length === 0) return new Map();
  const found = await tx
    .select({ card: keptCards })
    .from(keptCards)
    .innerJoin(people, and(eq(people.id, keptCards.to), eq(people.agreementKey, keptCards.toKey)))
    .where(and(eq(keptCards.to, to), inArray(keptCards.row, [...rows])));
  return new Map(found.map(({ card }) => [card.row, card]));
}

const reader = alias(people, 'reader');
const sender = alias(people, 'sender');

/**
 * Rows that `holder` can open and a coordinator cannot: she is new, has new keys, or her card came from somebody who
 * coordinates no more, whose keys may soon be nowhere to check it by.
 */
export async function lackingCards(
  tx: Transaction,
  holder: PersonId,
  limit: number,
): Promise<{ row: EntryId; person: PersonId }[]> {
  const sound = tx
    .select({ one: sql`1` })
    .from(keptCards)
    .innerJoin(sender, and(eq(sender.id, keptCards.from), eq(sender.isSeated, true)))
    .where(and(eq(keptCards.row, keptRows.id), eq(keptCards.to, reader.id), eq(keptCards.toKey, reader.agreementKey)));
  const held = tx
    .select({ one: sql`1` })
    .from(keptCards)
    .innerJoin(people, and(eq(people.id, keptCards.to), eq(people.agreementKey, keptCards.toKey)))
    .where(and(eq(keptCards.row, keptRows.id), eq(keptCards.to, holder)));
  return tx
    .select({ row: keptRows.id, person: reader.id })
    .from(keptRows)
    .innerJoin(reader, and(eq(reader.isSeated, true), eq(reader.isSuspended, false)))
    .where(and(exists(held), notExists(sound)))
    .orderBy(asc(keptRows.id), asc(reader.id))
    .limit(limit);
}

/** Takes away what was sealed to people who coordinate no more. */
export async function dropCardsOfLeavers(tx: Transaction): Promise<number> {
  const leavers = tx.select({ id: people.id }).from(people).where(eq(people.isSeated, false));
  const gone = await tx.delete(keptCards).where(inArray(keptCards.to, leavers)).returning({ row: keptCards.row });
  return gone.length;
}

/** Erases those still to be called whom nobody can call any more: no coordinator is left to whom a card was sealed. */
export async function eraseUnopenable(tx: Transaction): Promise<number> {
  const cards = tx
    .select({ one: sql`1` })
    .from(keptCards)
    .where(eq(keptCards.row, keptRows.id));
  const gone = await tx
    .delete(keptRows)
    .where(and(eq(keptRows.state, 'to-call'), notExists(cards)))
    .returning({ id: keptRows.id });
  return gone.length;
}
