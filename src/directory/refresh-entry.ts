import type { Permitted } from '../access/index.ts';
import type { Transaction } from '../platform/index.ts';
import { availabilityOf } from './availability.ts';
import { candidateRowsOf } from './candidate.ts';
import { isListed } from './entry.ts';
import { kindsToVet } from './skill.ts';
import { dueAtOf, factsOf, standingOf } from './standing.ts';
import { lockCandidates, replaceCandidates } from './store/candidate-rows.ts';
import { logChange } from './store/change-log.ts';
import { findEntry, saveEntry, type Entry } from './store/entry-rows.ts';
import { excludedFor } from './store/exclusion-rows.ts';

/**
 * Brings up to date all that follows from an entry: its candidates, what waits for vetting, when it is due, and a line of
 * the change log where others see a difference. Every transaction that changes an entry ends with it; the entry is locked.
 */
export async function refreshEntry(
  tx: Transaction,
  permitted: Permitted<Entry, string>,
  { now, isChanged }: { now: Date; isChanged: boolean },
): Promise<Entry> {
  const entry = (await findEntry(tx, permitted.id)) ?? permitted;
  // Asks are noted without locking the entry: only what is read behind this lock is the whole count.
  await lockCandidates(tx, [entry.id]);
  const facts = (await factsOf(tx, [entry.id], now))(entry.id);
  const excludes = await excludedFor(tx, entry.owner, now);
  await replaceCandidates(tx, entry.id, candidateRowsOf(entry, facts.absences), {
    excludes,
    workload: facts.workload,
    now,
  });

  const standing = standingOf(entry, facts);
  const { availability } = availabilityOf(standing, now);
  const others = isListed(entry) || entry.documentRevision > 0;
  const isSeenByOthers = others && (isChanged || (isListed(entry) && availability !== entry.availability));
  const documentRevision = entry.documentRevision + (isSeenByOthers ? 1 : 0);
  const followed = {
    availability,
    documentRevision,
    waitsSince: isWaiting(entry) ? (entry.waitsSince ?? now) : null,
    dueAt: dueAtOf(entry, standing, now),
  };
  await saveEntry(tx, permitted, followed);
  if (isSeenByOthers) await logChange(tx, entry.id, documentRevision, now);
  return { ...entry, ...followed };
}

function isWaiting(entry: Entry): boolean {
  if (entry.state === 'submitted') return true;
  return isListed(entry) && entry.ownerIsConfirmed && kindsToVet(entry).length > 0;
}
