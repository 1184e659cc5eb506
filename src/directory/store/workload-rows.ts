import { and, eq, gt, inArray, lte, or, sql } from 'drizzle-orm';
import { days, type EntryId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { workloads } from '../tables.ts';

/** Days that something is looked back at: asks in the last 7, acceptances in the last 28. */
export const keptDays = { ask: 7, acceptance: 28 } as const;

/** When somebody was asked and accepted, as far as it still counts. */
export interface Workload {
  readonly asks: Date[];
  readonly acceptances: Date[];
}

export async function insertWorkload(
  tx: Transaction,
  ids: readonly EntryId[],
  { what, at }: { what: 'ask' | 'acceptance'; at: Date },
): Promise<void> {
  if (ids.length > 0) await tx.insert(workloads).values(ids.map((entry) => ({ entry, what, at })));
}

/** Takes back one acceptance of this instant. */
export async function deleteAcceptance(tx: Transaction, entry: EntryId, at: Date): Promise<void> {
  const one = tx
    .select({ id: workloads.id })
    .from(workloads)
    .where(and(eq(workloads.entry, entry), eq(workloads.what, 'acceptance'), eq(workloads.at, at)))
    .limit(1);
  await tx.delete(workloads).where(inArray(workloads.id, one));
}

export async function workloadsOf(
  tx: Transaction,
  ids: readonly EntryId[],
  now: Date,
): Promise<ReadonlyMap<EntryId, Workload>> {
  const found = new Map<EntryId, Workload>(ids.map((id) => [id, { asks: [], acceptances: [] }]));
  if (ids.length === 0) return found;
  const rows = await tx
    .select()
    .from(workloads)
    .where(
      and(inArray(workloads.entry, [...ids]), gt(workloads.at, new Date(now.getTime() - days(keptDays.acceptance)))),
    );
  for (const { entry, what, at } of rows) {
    const workload = found.get(entry);
    if (what === 'acceptance') workload?.acceptances.push(at);
    else if (at.getTime() > now.getTime() - days(keptDays.ask)) workload?.asks.push(at);
  }
  return found;
}

/** Forgets what no window looks back at any more. */
export async function eraseWorkloads(tx: Transaction, now: Date): Promise<number> {
  const before = (what: keyof typeof keptDays) =>
    and(eq(workloads.what, what), lte(workloads.at, new Date(now.getTime() - days(keptDays[what]))));
  const gone = await tx
    .delete(workloads)
    .where(or(before('ask'), before('acceptance')))
    .returning({ id: sql`1` });
  return gone.length;
}
