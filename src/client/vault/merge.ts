import { DomainError } from '../../kernel/index.ts';
import type { Kept, Pin, PinnedRoster, VaultDocument } from './document.ts';

/**
 * The union of two devices' copies: the higher roster, the newest pins, every noted grant, the later of kept values.
 * Order and repetition do not matter, and nothing verified is ever lowered. Notes of a forgotten case may come back with
 * an older copy; they are forgotten again at the next reading.
 * Fails with `client.keys_replaced` when the copies hold other keys, `client.roster_forked` when they pinned two rosters
 * of one number: either is to be shown to the person, never mended by itself.
 */
export function mergeVaults(one: VaultDocument, other: VaultDocument): VaultDocument {
  if (one.keys.identity !== other.keys.identity || one.rootHash !== other.rootHash) {
    throw new DomainError('conflict', 'client.keys_replaced');
  }
  return {
    form: 1,
    keys: one.keys,
    rootHash: one.rootHash,
    roster: higherRoster(one.roster, other.roster),
    pins: union(one.pins, other.pins, newerPin),
    grants: union(one.grants, other.grants, (some, more) => [...new Set([...some, ...more])].sort()),
    kept: union(one.kept, other.kept, later),
  };
}

function higherRoster(one: PinnedRoster | null, other: PinnedRoster | null): PinnedRoster | null {
  if (!one || !other) return one ?? other;
  if (one.number !== other.number) return one.number > other.number ? one : other;
  if (one.text !== other.text) throw new DomainError('conflict', 'client.roster_forked');
  return one.datedAt >= other.datedAt ? one : other;
}

/** Two statements of one version are a fork: one of them is kept, and verifying shows it by refusing the other. */
function newerPin(one: Pin, other: Pin): Pin {
  if (one.version !== other.version) return one.version > other.version ? one : other;
  return one.hash <= other.hash ? one : other;
}

function later(one: Kept, other: Kept): Kept {
  if (one.changedAt !== other.changedAt) return one.changedAt > other.changedAt ? one : other;
  return one.value >= other.value ? one : other;
}

type Table<Value> = Readonly<Record<string, Value>>;

function union<Value>(one: Table<Value>, other: Table<Value>, choose: (one: Value, other: Value) => Value) {
  const all = new Map(Object.entries(one));
  for (const [name, value] of Object.entries(other)) {
    const held = all.get(name);
    all.set(name, held === undefined ? value : choose(held, value));
  }
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}
