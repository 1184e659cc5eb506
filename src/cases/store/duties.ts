import { and, asc, eq, gte } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { duties } from '../tables.ts';

export type Duty = typeof duties.$inferSelect;

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
