import { eq, sql } from 'drizzle-orm';
import type { Kind } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { Referral } from '../rows.ts';
import { kindCounts } from '../tables.ts';

/**
 * Counts an ask of this kind as settled: by an answer, or by a day of silence. Once each: an answer after that day turns
 * the no that was counted into what it says.
 */
export async function settleAsk(
  tx: Transaction,
  kind: Kind,
  answer: 'yes' | 'no',
  { dueAt }: Pick<Referral, 'dueAt'>,
): Promise<void> {
  const settledAsks = dueAt === null ? 0 : 1;
  const yeses = answer === 'yes' ? 1 : 0;
  await tx
    .insert(kindCounts)
    .values({ kind, settledAsks, yeses })
    .onConflictDoUpdate({
      target: kindCounts.kind,
      set: { settledAsks: sql`${kindCounts.settledAsks} + ${settledAsks}`, yeses: sql`${kindCounts.yeses} + ${yeses}` },
    });
}

export async function countsOfKind(tx: Transaction, kind: Kind): Promise<{ settledAsks: number; yeses: number }> {
  const [found] = await tx.select().from(kindCounts).where(eq(kindCounts.kind, kind));
  return found ?? { settledAsks: 0, yeses: 0 };
}
