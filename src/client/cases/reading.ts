import type { CaseId } from '../../kernel/index.ts';
import type { OpenedGrant, ReadItem, ThreadEnd } from '../../sealing/index.ts';
import { unlockedOf, type ClientState, type Unlocked } from '../state.ts';

/** One epoch that was opened, as far as it was read. */
export interface EpochReading {
  readonly epoch: number;
  readonly grant: OpenedGrant;
  readonly before: string | null;
  items: DatedItem[];
  end: ThreadEnd | undefined;
}

interface DatedItem extends ReadItem {
  readonly writtenAt: string;
}

/** What this device has opened of a case, by epoch: in memory, and gone when the vault is locked. */
export type CaseReading = Map<number, EpochReading>;

const readings = new WeakMap<Unlocked, Map<CaseId, CaseReading>>();

export function readingOf(state: ClientState, id: CaseId): CaseReading {
  const unlocked = unlockedOf(state);
  const all = readings.get(unlocked) ?? new Map<CaseId, CaseReading>();
  readings.set(unlocked, all);
  const reading = all.get(id) ?? new Map<number, EpochReading>();
  all.set(id, reading);
  return reading;
}
