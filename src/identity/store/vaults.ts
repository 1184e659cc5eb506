import { and, eq } from 'drizzle-orm';
import type { PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { doors, people, vaults } from '../tables.ts';

type DoorRow = typeof doors.$inferSelect;
export interface VaultBytes {
  readonly version: number;
  readonly bytes: Uint8Array;
}

/** Gives a person this vault and these doors, whatever she had before. */
export async function replaceVaultAndDoors(
  tx: Transaction,
  person: PersonId,
  vault: VaultBytes,
  newDoors: readonly Omit<DoorRow, 'person'>[],
): Promise<void> {
  await tx
    .insert(vaults)
    .values({ person, ...vault })
    .onConflictDoUpdate({ target: vaults.person, set: { ...vault } });
  await tx.delete(doors).where(eq(doors.person, person));
  await tx.insert(doors).values(newDoors.map((door) => ({ person, ...door })));
}

export async function vaultOf(tx: Transaction, person: PersonId): Promise<VaultBytes | undefined> {
  const [row] = await tx
    .select({ version: vaults.version, bytes: vaults.bytes })
    .from(vaults)
    .where(eq(vaults.person, person));
  return row;
}

/** Writes the next version of a vault. False when the stored one is not the one before it. */
export async function swapVault(tx: Transaction, person: PersonId, next: VaultBytes): Promise<boolean> {
  // The WHERE compares and the SET swaps: of two writers at once, one finds no row.
  const swapped = await tx
    .update(vaults)
    .set({ ...next })
    .where(and(eq(vaults.person, person), eq(vaults.version, next.version - 1)))
    .returning({ version: vaults.version });
  return swapped.length > 0;
}

/** One door of somebody who is known already. */
export async function doorOfPerson(
  tx: Transaction,
  person: PersonId,
  kind: DoorRow['kind'],
): Promise<DoorRow | undefined> {
  const [row] = await tx
    .select()
    .from(doors)
    .where(and(eq(doors.person, person), eq(doors.kind, kind)));
  return row;
}

/** One door of whoever has this handle. */
export async function doorOf(
  tx: Transaction,
  handle: string,
  kind: DoorRow['kind'],
): Promise<(DoorRow & { isSeated: boolean; isSuspended: boolean }) | undefined> {
  const [found] = await tx
    .select({ door: doors, isSeated: people.isSeated, isSuspended: people.isSuspended })
    .from(people)
    .innerJoin(doors, and(eq(doors.person, people.id), eq(doors.kind, kind)))
    .where(eq(people.handle, handle));
  return found && { ...found.door, isSeated: found.isSeated, isSuspended: found.isSuspended };
}
