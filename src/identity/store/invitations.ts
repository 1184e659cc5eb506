import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { InvitationId, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { invitations, joins, people } from '../tables.ts';

export type InvitationRow = typeof invitations.$inferSelect;
export type JoinRow = typeof joins.$inferSelect;

/** Keeps an invitation unless its id is taken. */
export async function insertInvitation(tx: Transaction, row: InvitationRow): Promise<boolean> {
  const kept = await tx.insert(invitations).values(row).onConflictDoNothing().returning({ id: invitations.id });
  return kept.length > 0;
}

export async function allInvitations(tx: Transaction): Promise<InvitationRow[]> {
  return tx.select().from(invitations).orderBy(desc(invitations.issuedAt), invitations.id);
}

export async function invitationById(tx: Transaction, id: InvitationId): Promise<InvitationRow | undefined> {
  const [row] = await tx.select().from(invitations).where(eq(invitations.id, id));
  return row;
}

/** An invitation, held until the transaction ends: it is good once. */
export async function lockInvitation(tx: Transaction, id: InvitationId): Promise<InvitationRow | undefined> {
  const [row] = await tx.select().from(invitations).where(eq(invitations.id, id)).for('update');
  return row;
}

export async function withdrawRow(tx: Transaction, invitation: Permitted<InvitationRow, 'withdraw'>): Promise<void> {
  await tx.update(invitations).set({ state: 'withdrawn' }).where(eq(invitations.id, invitation.id));
}

/** Notes who joined by this invitation; an earlier join of hers is replaced. */
export async function redeemRow(tx: Transaction, invitation: InvitationRow, join: JoinRow): Promise<void> {
  await tx.update(invitations).set({ state: 'redeemed' }).where(eq(invitations.id, invitation.id));
  await tx.delete(joins).where(eq(joins.person, join.person));
  await tx.insert(joins).values(join);
}

export async function joinOfInvitation(tx: Transaction, id: InvitationId): Promise<JoinRow | undefined> {
  const [row] = await tx.select().from(joins).where(eq(joins.invitation, id));
  return row;
}

/** Joins that nobody has confirmed, oldest first. */
export async function openJoins(
  tx: Transaction,
): Promise<{ join: JoinRow; invitation: InvitationRow; person: typeof people.$inferSelect }[]> {
  return tx
    .select({ join: joins, invitation: invitations, person: people })
    .from(joins)
    .innerJoin(invitations, eq(invitations.id, joins.invitation))
    .innerJoin(people, eq(people.id, joins.person))
    .where(eq(joins.isConfirmed, false))
    .orderBy(joins.joinedAt, joins.person);
}

/** Joins of these people that came by a ready invitation, with it. */
export async function readyJoinsOf(
  tx: Transaction,
  ids: readonly PersonId[],
): Promise<{ join: JoinRow; invitation: InvitationRow }[]> {
  if (ids.length === 0) return [];
  return tx
    .select({ join: joins, invitation: invitations })
    .from(joins)
    .innerJoin(invitations, eq(invitations.id, joins.invitation))
    .where(and(inArray(joins.person, [...ids]), invitations.isReady));
}

export async function confirmJoin(tx: Transaction, person: PersonId): Promise<void> {
  await tx.update(joins).set({ isConfirmed: true }).where(eq(joins.person, person));
}

/** Erases invitations of before this instant, their joins with them. */
export async function eraseInvitations(tx: Transaction, issuedBefore: Date): Promise<number> {
  const gone = await tx
    .delete(invitations)
    .where(lt(invitations.issuedAt, issuedBefore))
    .returning({ id: invitations.id });
  return gone.length;
}
