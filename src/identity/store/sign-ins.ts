import { and, desc, eq, isNotNull, lt } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { PersonId, SignInId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { TokenChain } from '../refresh.ts';
import { deviceShares, signIns } from '../tables.ts';

export type SignInRow = typeof signIns.$inferSelect;

export async function insertSignIn(tx: Transaction, row: SignInRow): Promise<void> {
  await tx.insert(signIns).values(row);
}

/** The sign-in that this cookie's family belongs to, held until the transaction ends. */
export async function lockSignInOfFamily(tx: Transaction, familyHash: string): Promise<SignInRow | undefined> {
  const [row] = await tx.select().from(signIns).where(eq(signIns.familyHash, familyHash)).for('update');
  return row;
}

/** Goes on with another token, and opens a locked sign-in: whoever comes here showed what opens it. */
export async function moveChain(
  tx: Transaction,
  id: SignInId,
  { successors, predecessor }: TokenChain,
  used: { usedOn: string; deviceName?: string },
): Promise<void> {
  await tx
    .update(signIns)
    .set({ successors: [...successors], predecessor, isLocked: false, ...used })
    .where(eq(signIns.id, id));
}

export async function setLocked(tx: Transaction, id: SignInId): Promise<void> {
  await tx.update(signIns).set({ isLocked: true }).where(eq(signIns.id, id));
}

export async function signInById(tx: Transaction, id: SignInId): Promise<SignInRow | undefined> {
  const [row] = await tx.select().from(signIns).where(eq(signIns.id, id));
  return row;
}

export async function signInsOf(
  tx: Transaction,
  person: PersonId,
): Promise<(SignInRow & { hasDeviceCode: boolean })[]> {
  const rows = await tx
    .select({ row: signIns, hasDeviceCode: isNotNull(deviceShares.signIn) })
    .from(signIns)
    .leftJoin(deviceShares, eq(deviceShares.signIn, signIns.id))
    .where(eq(signIns.person, person))
    .orderBy(desc(signIns.usedOn), signIns.id);
  return rows.map(({ row, hasDeviceCode }) => ({ ...row, hasDeviceCode: Boolean(hasDeviceCode) }));
}

export async function deleteSignIn(tx: Transaction, signIn: Permitted<SignInRow, 'revoke'>): Promise<void> {
  await tx.delete(signIns).where(eq(signIns.id, signIn.id));
}

/** Ends a sign-in whose cookie was shown twice, or is too old: nobody asked for it, the rules did. */
export async function endSignIn(tx: Transaction, id: SignInId): Promise<void> {
  await tx.delete(signIns).where(eq(signIns.id, id));
}

export async function endSignInsOf(tx: Transaction, person: PersonId): Promise<void> {
  await tx.delete(signIns).where(eq(signIns.person, person));
}

/** Erases sign-ins last used before this day. */
export async function eraseUnused(tx: Transaction, usedBefore: string): Promise<number> {
  const gone = await tx
    .delete(signIns)
    .where(and(lt(signIns.usedOn, usedBefore)))
    .returning({ id: signIns.id });
  return gone.length;
}
