import { and, desc, eq, gte, isNull, lt, or } from 'drizzle-orm';
import type { Id, PersonId } from '../../kernel/index.ts';
import type { Permitted } from '../../access/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { invitations, people, suspensions } from '../tables.ts';
import type { PersonRow } from './people.ts';

export type Suspension = typeof suspensions.$inferSelect;

/** The person, and the suspension that stands of her. */
export type SuspendablePerson = PersonRow & { readonly suspension: Suspension | undefined };

export async function suspensionById(tx: Transaction, id: Id<'suspension'>): Promise<Suspension | undefined> {
  const [row] = await tx.select().from(suspensions).where(eq(suspensions.id, id));
  return row;
}

export async function standingSuspension(tx: Transaction, person: PersonId): Promise<Suspension | undefined> {
  const [row] = await tx
    .select()
    .from(suspensions)
    .where(and(eq(suspensions.person, person), isNull(suspensions.liftedAt)));
  return row;
}

export async function standingSuspensions(tx: Transaction): Promise<Suspension[]> {
  return tx.select().from(suspensions).where(isNull(suspensions.liftedAt)).orderBy(suspensions.id);
}

/** Suspensions that stand, and those lifted since, the newest first. */
export async function suspensionsSince(tx: Transaction, since: Date): Promise<Suspension[]> {
  return tx
    .select()
    .from(suspensions)
    .where(or(isNull(suspensions.liftedAt), gte(suspensions.liftedAt, since)))
    .orderBy(desc(suspensions.suspendedAt), suspensions.id);
}

/** Notes a suspension and what follows from it in this room's rows, but for sign-ins. Her row is locked. */
export async function insertSuspension(tx: Transaction, row: Suspension): Promise<void> {
  await tx.insert(suspensions).values(row);
  const isSuspended = row.liftedAt === null;
  if (isSuspended) await tx.update(people).set({ isSuspended }).where(eq(people.id, row.person));
  await tx
    .update(invitations)
    .set({ state: 'withdrawn' })
    .where(and(eq(invitations.inviter, row.person), eq(invitations.state, 'open')));
}

export async function liftRow(
  tx: Transaction,
  { id, suspension }: Permitted<SuspendablePerson, 'lift'>,
  lifted: { by: PersonId; at: Date },
): Promise<void> {
  if (suspension === undefined) return;
  await tx
    .update(suspensions)
    .set({ liftedAt: lifted.at, liftedBy: lifted.by })
    .where(eq(suspensions.id, suspension.id));
  await tx.update(people).set({ isSuspended: false }).where(eq(people.id, id));
}

/** Forgets suspensions that were lifted before this instant. */
export async function eraseLifted(tx: Transaction, liftedBefore: Date): Promise<number> {
  const gone = await tx
    .delete(suspensions)
    .where(lt(suspensions.liftedAt, liftedBefore))
    .returning({ id: suspensions.id });
  return gone.length;
}
