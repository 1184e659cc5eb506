import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { SignInId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { deviceShares } from '../tables.ts';

export type DeviceShare = typeof deviceShares.$inferSelect;

/** After so many wrong tries the share is gone. */
export const mostMisses = 10;

/** Gives this sign-in a device code in the place of the one before. */
export async function replaceShare(tx: Transaction, row: Omit<DeviceShare, 'misses'>): Promise<void> {
  const fresh = { ...row, misses: 0 };
  await tx.insert(deviceShares).values(fresh).onConflictDoUpdate({ target: deviceShares.signIn, set: fresh });
}

export async function deleteShare(tx: Transaction, signIn: SignInId): Promise<void> {
  await tx.delete(deviceShares).where(eq(deviceShares.signIn, signIn));
}

/**
 * Counts a miss before anybody knows whether it is one. Undefined when there is no code, none that is still good today, or
 * no try left.
 */
export async function takeTry(tx: Transaction, signIn: SignInId, today: string): Promise<DeviceShare | undefined> {
  // The WHERE is the limit: of twenty guesses at once, ten find a row.
  const [row] = await tx
    .update(deviceShares)
    .set({ misses: sql`${deviceShares.misses} + 1` })
    .where(and(eq(deviceShares.signIn, signIn), lt(deviceShares.misses, mostMisses), gte(deviceShares.dueOn, today)))
    .returning();
  return row;
}

/** The try was right: all ten are there again, and the share stays for as long as this. */
export async function keepShare(tx: Transaction, signIn: SignInId, dueOn: string): Promise<void> {
  await tx.update(deviceShares).set({ misses: 0, dueOn }).where(eq(deviceShares.signIn, signIn));
}

/** Erases the shares whose last day is over. */
export async function eraseIdleShares(tx: Transaction, today: string): Promise<number> {
  const gone = await tx
    .delete(deviceShares)
    .where(lt(deviceShares.dueOn, today))
    .returning({ signIn: deviceShares.signIn });
  return gone.length;
}
