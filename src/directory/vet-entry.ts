import { permit, type Permitted, type PersonActor } from '../access/index.ts';
import { coordinators } from '../identity/index.ts';
import type { EntryId } from '../kernel/index.ts';
import type { CoreDeps, Transaction } from '../platform/index.ts';
import type { VettingItem } from './contract.ts';
import { moveEntry } from './entry.ts';
import { secondNeeded, stale } from './errors.ts';
import { loadEntry } from './load-entry.ts';
import { vettingPolicy } from './policy.ts';
import { presentVetting, vouchedBy } from './present.ts';
import { refreshEntry } from './refresh-entry.ts';
import { needsTwoToPublish } from './skill.ts';
import { saveEntry, waitingEntries, type Entry } from './store/entry-rows.ts';

const mostShown = 200;

/** What waits for a coordinator, the longest waiting first. */
export async function listVetting(deps: CoreDeps, actor: PersonActor): Promise<VettingItem[]> {
  permit(vettingPolicy, 'list', actor, {});
  return deps.transaction(async (tx) =>
    (await waitingEntries(tx, mostShown)).map((entry) => presentVetting(entry, actor)),
  );
}

export interface VetEntry {
  readonly id: EntryId;
  /** What the coordinator read: `directory.stale` when it was written since. */
  readonly revision: number | undefined;
}

/**
 * Publishes a submitted entry. Her kinds are vetted by her statement, an association's by this: where it names health or
 * law, the first coordinator vouches for it, and another one publishes. Fails with `directory.second_needed` when she is
 * the one who vouched.
 */
export async function publishEntry(deps: CoreDeps, actor: PersonActor, input: VetEntry): Promise<VettingItem> {
  return vet(deps, actor, { ...input, action: 'publish' }, async (tx, entry) => {
    const isAlone = (await coordinators(tx)).length < 2;
    if (needsTwoToPublish(entry) && !isAlone) {
      const first = vouchedBy(entry);
      if (first === actor.person) throw secondNeeded();
      if (first === undefined) {
        await saveEntry(tx, entry, { vouchedBy: actor.person, vouchedRevision: entry.revision });
        return;
      }
    }
    await saveEntry(tx, entry, { state: moveEntry(entry.state, 'publish'), refusalReason: null });
    await deps.announce(tx, 'entry-published', { entry: entry.id });
  });
}

/** Gives an entry back to its owner with a reason; one that is listed leaves the directory. */
export async function refuseEntry(
  deps: CoreDeps,
  actor: PersonActor,
  input: VetEntry & { reason: string },
): Promise<VettingItem> {
  return vet(deps, actor, { ...input, action: 'refuse' }, async (tx, entry) => {
    const refused = { state: moveEntry(entry.state, 'refuse'), refusalReason: input.reason, pausedUntil: null };
    await saveEntry(tx, entry, refused);
    await deps.announce(tx, 'entry-refused', { entry: entry.id });
  });
}

async function vet<Action extends 'publish' | 'refuse'>(
  deps: CoreDeps,
  actor: PersonActor,
  { id, revision, action }: VetEntry & { action: Action },
  change: (tx: Transaction, entry: Permitted<Entry, Action>) => Promise<void>,
): Promise<VettingItem> {
  return deps.transaction(async (tx) => {
    const entry = await loadEntry(tx, actor, id, action);
    if (entry.revision !== revision) throw stale();
    await change(tx, entry);
    await saveEntry(tx, entry, { decidedAt: deps.clock.now() });
    await deps.publish(tx, { topic: 'entry', id, people: [entry.owner] });
    await deps.publish(tx, { topic: 'vetting', id, people: 'coordinators' });
    return presentVetting(await refreshEntry(tx, entry, { now: deps.clock.now(), isChanged: true }), actor);
  });
}
