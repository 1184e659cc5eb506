import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { addressCodes } from '../tables.ts';

export type CodeRow = typeof addressCodes.$inferSelect;

/** Her unconfirmed address, held until the transaction ends. */
export async function lockCode(tx: Transaction, person: PersonId): Promise<CodeRow | undefined> {
  const [row] = await tx.select().from(addressCodes).where(eq(addressCodes.person, person)).for('update');
  return row;
}

export async function codeOf(tx: Transaction, person: PersonId): Promise<CodeRow | undefined> {
  const [row] = await tx.select().from(addressCodes).where(eq(addressCodes.person, person));
  return row;
}

export async function keepCode(tx: Transaction, row: CodeRow): Promise<void> {
  await tx.insert(addressCodes).values(row).onConflictDoUpdate({ target: addressCodes.person, set: row });
}

/** Forgets an address and its code. How many codes were asked for that day stays, or the limit would begin anew. */
export async function dropCode(tx: Transaction, person: PersonId, now: Date): Promise<void> {
  await tx
    .update(addressCodes)
    .set({ candidate: new Uint8Array(), until: now, isSent: true })
    .where(eq(addressCodes.person, person));
}

/** Counts a wrong code. */
export async function noteMiss(tx: Transaction, person: PersonId): Promise<void> {
  await tx
    .update(addressCodes)
    .set({ misses: sql`${addressCodes.misses} + 1` })
    .where(eq(addressCodes.person, person));
}

/** Takes the code that has to be sent. Undefined where it was sent before, the same job came twice, or where it is over. */
export async function takeCodeToSend(tx: Transaction, person: PersonId, now: Date): Promise<CodeRow | undefined> {
  const [row] = await tx
    .update(addressCodes)
    .set({ isSent: true })
    .where(and(eq(addressCodes.person, person), eq(addressCodes.isSent, false), gt(addressCodes.until, now)))
    .returning();
  return row;
}

export async function noteSending(
  tx: Transaction,
  person: PersonId,
  change: Partial<Pick<CodeRow, 'isSent' | 'isRefused'>>,
): Promise<void> {
  await tx.update(addressCodes).set(change).where(eq(addressCodes.person, person));
}

/** Forgets addresses that nobody confirmed, a day after their code was over: until then they count as asked for. */
export async function eraseCodes(tx: Transaction, overBefore: Date): Promise<number> {
  const gone = await tx
    .delete(addressCodes)
    .where(lte(addressCodes.until, overBefore))
    .returning({ person: addressCodes.person });
  return gone.length;
}
