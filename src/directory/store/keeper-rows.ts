import { and, eq } from 'drizzle-orm';
import { people } from '../../identity/tables.ts';
import type { PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { entries } from '../tables.ts';

/** Who keeps entries and coordinates no more. */
export async function keepersWithoutSeat(tx: Transaction): Promise<PersonId[]> {
  const found = await tx
    .selectDistinct({ id: entries.owner })
    .from(entries)
    .innerJoin(people, and(eq(people.id, entries.owner), eq(people.isSeated, false)))
    .where(eq(entries.ownerKind, 'kept'));
  return found.map(({ id }) => id);
}

export async function handOverEntries(tx: Transaction, from: PersonId, to: PersonId): Promise<number> {
  const moved = await tx
    .update(entries)
    .set({ owner: to })
    .where(and(eq(entries.owner, from), eq(entries.ownerKind, 'kept')))
    .returning({ id: entries.id });
  return moved.length;
}
