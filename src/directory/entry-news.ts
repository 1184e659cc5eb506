import { days, type EntryId, type PersonId } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import { isListed } from './entry.ts';
import { nodAskedAt } from './freshness.ts';
import { entriesOf, findEntry, waitingEntries, type Entry } from './store/entry-rows.ts';

/** *Still true?*, what a coordinator decided, and what waits for one. */
export interface EntryNews {
  readonly kind: 'nod' | 'published' | 'refused' | 'to-vet';
  readonly entry: EntryId;
  /** Since when it is news; where it lies ahead, it will be from then on. */
  readonly at: Date;
  /** Another one whenever it is news again. */
  readonly mark: string;
}

const publishedDays = 7;
const mostToVet = 200;

/** What is new for somebody about the entries she looks after. */
export async function entryNewsOf(tx: Transaction, owner: PersonId, now: Date): Promise<EntryNews[]> {
  return (await entriesOf(tx, owner)).flatMap((entry) => [...nodNews(entry), ...decisionNews(entry, now)]);
}

function nodNews(entry: Entry): EntryNews[] {
  if (!isListed(entry) && entry.state !== 'hidden') return [];
  const at = nodAskedAt(entry.nodAt);
  return [{ kind: 'nod', entry: entry.id, at, mark: `${entry.id} ${at.getTime()}` }];
}

function decisionNews({ id, state, decidedAt: at }: Entry, now: Date): EntryNews[] {
  if (at === null) return [];
  const mark = `${id} ${at.getTime()}`;
  if (state === 'refused') return [{ kind: 'refused', entry: id, at, mark }];
  const isRecent = now.getTime() - at.getTime() < days(publishedDays);
  return state === 'published' && isRecent ? [{ kind: 'published', entry: id, at, mark }] : [];
}

/** What waits for a coordinator, the same for all of them. */
export async function vettingNewsOf(tx: Transaction): Promise<EntryNews[]> {
  return (await waitingEntries(tx, mostToVet)).flatMap(({ id, waitsSince: at }) =>
    at === null ? [] : [{ kind: 'to-vet', entry: id, at, mark: `${id} ${at.getTime()}` }],
  );
}

/** Whose entry it is. Undefined once it is gone. */
export async function ownerOf(tx: Transaction, entry: EntryId): Promise<PersonId | undefined> {
  return (await findEntry(tx, entry))?.owner;
}
