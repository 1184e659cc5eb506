import type { Permitted } from '../../access/index.ts';
import type { PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { WrittenCard } from '../emergency-card/emergency-card.ts';
import { emergencyCard } from '../tables.ts';
import type { Settings } from './collective.ts';

interface Row extends WrittenCard {
  readonly changedBy: PersonId | null;
}

/** What coordinators wrote; undefined as long as they wrote nothing. */
export async function writtenCard(tx: Transaction): Promise<Row | undefined> {
  const [row] = await tx.select().from(emergencyCard);
  if (row === undefined) return undefined;
  const { isOnly: _, ...card } = row;
  return card;
}

export async function storeCard(tx: Transaction, _whole: Permitted<Settings, 'change'>, row: Row): Promise<void> {
  await tx.insert(emergencyCard).values(row).onConflictDoUpdate({ target: emergencyCard.isOnly, set: row });
}
