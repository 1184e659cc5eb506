import { and, asc, desc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { CaseId, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { Case } from '../rows.ts';
import { caseOpenings, contactCards, items, readingMarks } from '../tables.ts';

export type Item = typeof items.$inferSelect;
export type ContactCard = typeof contactCards.$inferSelect;

/** Writes an item. False when its sequence is taken: somebody wrote first. */
export async function insertItem(
  tx: Transaction,
  _by: Permitted<Case, 'write' | 'rotate'> | Permitted<object, 'open'>,
  item: typeof items.$inferInsert,
): Promise<boolean> {
  const inserted = await tx.insert(items).values(item).onConflictDoNothing().returning({ sequence: items.sequence });
  return inserted.length === 1;
}

export async function itemsAfter(
  tx: Transaction,
  row: Permitted<Case, 'read'>,
  from: { epoch: number; after: number; most: number },
): Promise<Item[]> {
  return tx
    .select()
    .from(items)
    .where(and(eq(items.caseId, row.id), eq(items.epoch, from.epoch), gt(items.sequence, from.after)))
    .orderBy(asc(items.sequence))
    .limit(from.most);
}

/** The last sequence of an epoch; 0 before its brief. */
export async function lastSequence(tx: Transaction, row: { id: CaseId; epoch: number }): Promise<number> {
  const [last] = await tx
    .select({ sequence: items.sequence })
    .from(items)
    .where(and(eq(items.caseId, row.id), eq(items.epoch, row.epoch)))
    .orderBy(desc(items.sequence))
    .limit(1);
  return last?.sequence ?? 0;
}

/** Keeps a contact card; a newer one for the same counterpart takes its place. */
export async function keepContactCard(tx: Transaction, card: typeof contactCards.$inferInsert): Promise<void> {
  const { text, mac, file, sentAt } = card;
  await tx
    .insert(contactCards)
    .values(card)
    .onConflictDoUpdate({
      target: [contactCards.caseId, contactCards.from, contactCards.to],
      set: { text, mac, file, sentAt },
    });
}

export async function contactCardsTo(tx: Transaction, caseId: CaseId, person: PersonId): Promise<ContactCard[]> {
  return tx
    .select()
    .from(contactCards)
    .where(and(eq(contactCards.caseId, caseId), eq(contactCards.to, person)))
    .orderBy(asc(contactCards.from));
}

/** Takes back the cards from and to somebody who left the case. */
export async function dropContactCards(tx: Transaction, caseId: CaseId, person: PersonId): Promise<void> {
  await tx
    .delete(contactCards)
    .where(and(eq(contactCards.caseId, caseId), or(eq(contactCards.from, person), eq(contactCards.to, person))));
}

/** Notes who opened a case, to the hour. True the first time in this hour. */
export async function noteOpening(
  tx: Transaction,
  row: Permitted<Case, 'read'>,
  opened: { person: PersonId; hour: Date },
): Promise<boolean> {
  const noted = await tx
    .insert(caseOpenings)
    .values({ caseId: row.id, ...opened })
    .onConflictDoNothing()
    .returning({ hour: caseOpenings.hour });
  return noted.length === 1;
}

/** Who opened it, the latest first. */
export async function openingsOf(tx: Transaction, caseId: CaseId): Promise<{ person: PersonId; hour: Date }[]> {
  return tx
    .select({ person: caseOpenings.person, hour: caseOpenings.hour })
    .from(caseOpenings)
    .where(eq(caseOpenings.caseId, caseId))
    .orderBy(desc(caseOpenings.hour), asc(caseOpenings.person))
    .limit(200);
}

/** Remembers how far she has read; never moves back. */
export async function markRead(
  tx: Transaction,
  row: Permitted<Case, 'read'>,
  mark: { person: PersonId; epoch: number; sequence: number },
): Promise<void> {
  const { epoch, sequence } = mark;
  await tx
    .insert(readingMarks)
    .values({ caseId: row.id, ...mark })
    .onConflictDoUpdate({
      target: [readingMarks.caseId, readingMarks.person],
      set: { epoch, sequence },
      setWhere: sql`(${readingMarks.epoch}, ${readingMarks.sequence}) < (excluded.epoch, excluded.sequence)`,
    });
}

/** How many items of others she has not read, of each of these cases. */
export async function unreadCounts(
  tx: Transaction,
  person: PersonId,
  caseIds: readonly CaseId[],
): Promise<Map<CaseId, number>> {
  if (caseIds.length === 0) return new Map();
  const found = await tx
    .select({ caseId: items.caseId, count: sql<number>`count(*)::int` })
    .from(items)
    .leftJoin(readingMarks, and(eq(readingMarks.caseId, items.caseId), eq(readingMarks.person, person)))
    .where(
      and(
        inArray(items.caseId, [...caseIds]),
        sql`${items.author} <> ${person}`,
        sql`(${items.epoch}, ${items.sequence}) > (coalesce(${readingMarks.epoch}, 0), coalesce(${readingMarks.sequence}, 0))`,
      ),
    )
    .groupBy(items.caseId);
  return new Map(found.map(({ caseId, count }) => [caseId, count]));
}
