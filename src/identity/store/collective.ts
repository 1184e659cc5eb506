import { asc } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { Branch, CollectiveChange } from '../contract.ts';
import { branches, collective } from '../tables.ts';

export type Settings = typeof collective.$inferSelect;

/** The collective's row. It is there from the first start on. */
export async function settings(tx: Transaction): Promise<Settings> {
  return only(await tx.select().from(collective));
}

/** The same, held until the transaction ends: what changes rosters and statements goes one at a time. */
export async function lockSettings(tx: Transaction): Promise<Settings> {
  return only(await tx.select().from(collective).for('update'));
}

/** Makes the row unless it is there. */
export async function insertSettings(tx: Transaction, row: Pick<Settings, 'org' | 'name' | 'isDemo'>): Promise<void> {
  await tx.insert(collective).values(row).onConflictDoNothing();
}

export async function keepSetupToken(tx: Transaction, token: { hash: string; until: Date }): Promise<void> {
  await tx.update(collective).set({ setupTokenHash: token.hash, setupTokenUntil: token.until });
}

export async function closeSetUp(tx: Transaction, done: { name: string; rootKey: string; at: Date }): Promise<void> {
  await tx.update(collective).set({
    name: done.name,
    rootKey: done.rootKey,
    setUpAt: done.at,
  });
}

export async function changeSettings(
  tx: Transaction,
  _whole: Permitted<Settings, 'change'>,
  change: Omit<CollectiveChange, 'branches'> &
    Pick<Settings, 'revision'> &
    Partial<Pick<Settings, 'rotaTelephoneChangedBy' | 'rotaTelephoneChangedAt'>>,
): Promise<void> {
  await tx.update(collective).set(change);
}

export async function branchesOf(tx: Transaction): Promise<Branch[]> {
  return tx
    .select({ id: branches.id, name: branches.name, zones: branches.zones })
    .from(branches)
    .orderBy(asc(branches.position));
}

export async function replaceBranches(
  tx: Transaction,
  _whole: Permitted<Settings, 'change'>,
  rows: readonly Branch[],
): Promise<void> {
  await tx.delete(branches);
  if (rows.length > 0) await tx.insert(branches).values(rows.map((row, position) => ({ ...row, position })));
}

function only(rows: Settings[]): Settings {
  const [row] = rows;
  if (!row) throw new Error('the collective has no row: ensureCollective runs before anything else');
  return row;
}
