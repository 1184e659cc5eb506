import { eq, sql } from 'drizzle-orm';
import type { Kind } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { kindCounts } from '../tables.ts';

/** Counts an ask of this kind as settled: by an answer, or by a day of silence. */
export async function settleAsk(tx: Transaction, kind: Kind, answer: 'yes' | 'no'): Promise<void> {
  const yeses = answer === 'yes' ? 1 : 0;
  await tx
    .insert(kindCounts)
    .values({ kind, settledAsks: 1, yeses })
    .onConflictDoUpdate({
      target: kindCounts.kind,
      set: { settledAsks: sql`${kindCounts.settledAsks} + 1`, yeses: sql`${kindCounts.yeses} + ${yeses}` },
    });
}

export async function countsOfKind(tx: Transaction, kind: Kind): Promise<{ settledAsks: number; yeses: number }> {
  const [found] = await tx.select().from(kindCounts).where(eq(kindCounts.kind, kind));
  return found ?? { settledAsks: 0, yeses: 0 };
}
