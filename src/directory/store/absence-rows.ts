import { and, asc, eq, inArray, lt } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { EntryId, Id } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CalendarDay } from '../calendar-day.ts';
import { absences } from '../tables.ts';
import type { Entry } from './entry-rows.ts';

export type AbsenceRow = typeof absences.$inferSelect;

export async function absencesOf(tx: Transaction, ids: readonly EntryId[]): Promise<AbsenceRow[]> {
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(absences)
    .where(inArray(absences.entry, [...ids]))
    .orderBy(asc(absences.from), asc(absences.id));
}

export async function insertAbsence(
  tx: Transaction,
  entry: Permitted<Entry, 'absent'>,
  absence: { id: Id<'absence'>; from: CalendarDay; until: CalendarDay },
): Promise<void> {
  await tx.insert(absences).values({ ...absence, entry: entry.id });
}

/** False when there was none. */
export async function deleteAbsence(
  tx: Transaction,
  entry: Permitted<Entry, 'absent'>,
  id: Id<'absence'>,
): Promise<boolean> {
  const gone = await tx
    .delete(absences)
    .where(and(eq(absences.entry, entry.id), eq(absences.id, id)))
    .returning({ id: absences.id });
  return gone.length > 0;
}

export async function deleteAbsencesOf(tx: Transaction, entry: Permitted<Entry, string>): Promise<void> {
  await tx.delete(absences).where(eq(absences.entry, entry.id));
}

/** Forgets absences that ended before this day. */
export async function eraseAbsencesBefore(tx: Transaction, day: CalendarDay): Promise<number> {
  return (await tx.delete(absences).where(lt(absences.until, day)).returning({ id: absences.id })).length;
}
