import { and, asc, eq, gt, gte, lte } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { Id, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { coordinatorAbsences, duties } from '../tables.ts';

export type Duty = typeof duties.$inferSelect;
export type CoordinatorAbsence = typeof coordinatorAbsences.$inferSelect;

/** Whoever was planned for a week in this role, first things first. */
export async function plannedDuty(tx: Transaction, week: string, role: Duty['role']): Promise<PersonId[]> {
  const found = await tx
    .select({ person: duties.person })
    .from(duties)
    .where(and(eq(duties.week, week), eq(duties.role, role)))
    .orderBy(asc(duties.place));
  return found.map(({ person }) => person);
}

export async function dutiesFrom(tx: Transaction, week: string): Promise<Duty[]> {
  return tx
    .select()
    .from(duties)
    .where(gte(duties.week, week))
    .orderBy(asc(duties.week), asc(duties.role), asc(duties.place))
    .limit(500);
}

/** Makes this the week's duty, in place of what was planned. */
export async function replaceDuty(
  tx: Transaction,
  _by: Permitted<object, 'plan'>,
  week: string,
  planned: Omit<Duty, 'week'>[],
): Promise<void> {
  await tx.delete(duties).where(eq(duties.week, week));
  if (planned.length > 0) await tx.insert(duties).values(planned.map((each) => ({ ...each, week })));
}

/** Coordinators who are away at this instant. */
export async function awayAt(tx: Transaction, at: Date): Promise<PersonId[]> {
  const found = await tx
    .selectDistinct({ person: coordinatorAbsences.person })
    .from(coordinatorAbsences)
    .where(and(lte(coordinatorAbsences.from, at), gt(coordinatorAbsences.until, at)));
  return found.map(({ person }) => person);
}

/** Absences that are not over, the nearest first. */
export async function absencesAfter(tx: Transaction, at: Date): Promise<CoordinatorAbsence[]> {
  return tx
    .select()
    .from(coordinatorAbsences)
    .where(gt(coordinatorAbsences.until, at))
    .orderBy(asc(coordinatorAbsences.from), asc(coordinatorAbsences.id))
    .limit(500);
}

/** Keeps an absence, in place of what she said under this id before. False when the id is somebody else's. */
export async function keepAbsence(
  tx: Transaction,
  _by: Permitted<object, 'be-away'>,
  absence: CoordinatorAbsence,
): Promise<boolean> {
  const { from, until } = absence;
  const kept = await tx
    .insert(coordinatorAbsences)
    .values(absence)
    .onConflictDoUpdate({
      target: coordinatorAbsences.id,
      set: { from, until },
      setWhere: eq(coordinatorAbsences.person, absence.person),
    })
    .returning({ id: coordinatorAbsences.id });
  return kept.length === 1;
}

/** Drops one of her absences. False when there is none of hers under this id. */
export async function dropAbsence(
  tx: Transaction,
  _by: Permitted<object, 'come-back'>,
  absence: { id: Id<'absence'>; person: PersonId },
): Promise<boolean> {
  const gone = await tx
    .delete(coordinatorAbsences)
    .where(and(eq(coordinatorAbsences.id, absence.id), eq(coordinatorAbsences.person, absence.person)))
    .returning({ id: coordinatorAbsences.id });
  return gone.length === 1;
}
