import type { EntryId, Kind, PersonId } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import { remaining } from './capacity.ts';
import { isListed } from './entry.ts';
import { atCapacity, noLongerVetted } from './errors.ts';
import { isVetted } from './skill.ts';
import { markCountsDue } from './store/candidate-rows.ts';
import { lockEntry, type Entry } from './store/entry-rows.ts';
import { deleteAcceptance, insertWorkload, workloadsOf } from './store/workload-rows.ts';

/** Notes that these entries' owners got a message at this instant: an ask or a reminder. In the transaction that sends it. */
export async function noteAsks(tx: Transaction, entries: readonly EntryId[], at: Date): Promise<void> {
  await insertWorkload(tx, entries, { what: 'ask', at });
  await markCountsDue(tx, entries, at);
}

/** Notes a case accepted at this instant, in the transaction that accepts it: it counts towards the cap for 7 or 28 days. */
export async function noteAcceptance(tx: Transaction, entry: EntryId, at: Date): Promise<void> {
  await insertWorkload(tx, [entry], { what: 'acceptance', at });
  await markCountsDue(tx, [entry], at);
}

/** Takes back the acceptance of `acceptedAt`: what was released no longer counts. Nothing happens when it is not there. */
export async function noteRelease(
  tx: Transaction,
  entry: EntryId,
  { acceptedAt, now }: { acceptedAt: Date; now: Date },
): Promise<void> {
  await deleteAcceptance(tx, entry, acceptedAt);
  await markCountsDue(tx, [entry], now);
}

/**
 * Locks an entry, so that two acceptances at once cannot pass its cap, and says how many more it can accept. To be called
 * before any case or need is locked. Fails with `directory.at_capacity` when the cap is reached, and with
 * `directory.no_longer_vetted` when its owner may no longer be asked for this kind: withdrawn, refused, suspended, or
 * vetted no more.
 */
export async function lockEntryForAcceptance(
  tx: Transaction,
  id: EntryId,
  { kind, now }: { kind: Kind; now: Date },
): Promise<{ person: PersonId; remaining: number }> {
  const entry = await lockEntry(tx, id);
  if (entry === undefined || !answers(entry) || !mayAnswer(entry, kind)) {
    throw noLongerVetted();
  }
  const acceptances = (await workloadsOf(tx, [id], now)).get(id)?.acceptances ?? [];
  const left = remaining(entry.cap, acceptances, now);
  if (left === 0) throw atCapacity();
  return { person: entry.owner, remaining: left };
}

/**
 * The same for an entry that is called, not asked: by a coordinator whoever is kept, by a host a practice that shows her
 * its telephone.
 */
export async function lockCalledEntry(
  tx: Transaction,
  id: EntryId,
  { by, ...wish }: { kind: Kind; now: Date; by: 'coordinator' | 'host' },
): Promise<void> {
  const entry = await lockEntry(tx, id);
  const mayCall =
    by === 'coordinator' ? entry?.ownerKind === 'kept' : entry?.publicLine != null && entry.tier !== 'coordinators';
  if (!mayCall) throw noLongerVetted();
  await lockEntryForAcceptance(tx, id, wish);
}

/** A coordinator answers for whoever is kept, and for nothing else that she does. */
const mayAnswer = (entry: Entry, kind: Kind): boolean =>
  entry.ownerKind === 'kept'
    ? entry.skills.some((skill) => skill.kind === kind)
    : entry.ownerIsConfirmed && !entry.ownerIsSuspended && isVetted(entry, kind);

/** A hidden entry was listed when she was asked: her yes is a sign of life. */
const answers = (entry: Entry): boolean => isListed(entry) || entry.state === 'hidden';
