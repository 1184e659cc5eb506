import { isDeepStrictEqual } from 'node:util';
import { permit, type PersonActor, type Permitted } from '../access/index.ts';
import type { EntryId } from '../kernel/index.ts';
import { codeOf, type CoreDeps, type Transaction } from '../platform/index.ts';
import { showMine } from './change-entry.ts';
import { columnsOf, contentOf } from './content.ts';
import type { EntryInput, MyEntry } from './contract.ts';
import { isListed, moveEntry, nodOf, type EntryState } from './entry.ts';
import { oneEntryAPerson, stale, tooManyEntries } from './errors.ts';
import { withdrawnAt } from './freshness.ts';
import { entryPolicy } from './policy.ts';
import { refreshEntry } from './refresh-entry.ts';
import { needsVettingAgain } from './skill.ts';
import { entriesOf, insertEntry, lockEntry, saveEntry, type Entry } from './store/entry-rows.ts';

/** Entries that one account answers for, associations included. */
const mostEntries = 10;
const uniqueViolation = '23505';

export interface WriteEntry {
  readonly id: EntryId;
  /** The revision that this replaces; undefined for a new entry. */
  readonly revision: number | undefined;
  readonly content: EntryInput;
}

/**
 * Makes an entry as a draft, or replaces what its owner wrote; writing counts as a nod. The same content again changes
 * nothing. Fails with `directory.stale` when it was written since `revision`, `directory.one_entry_a_person` when she has
 * one of her own already, `not_found` when the id is somebody else's.
 */
export async function writeEntry(deps: CoreDeps, actor: PersonActor, input: WriteEntry): Promise<MyEntry> {
  try {
    return await deps.transaction((tx) => write(tx, actor, input, deps.clock.now()));
  } catch (error) {
    // Two of hers at once: the index lets one through.
    if (codeOf(error) === uniqueViolation) throw oneEntryAPerson();
    throw error;
  }
}

async function write(tx: Transaction, actor: PersonActor, input: WriteEntry, now: Date): Promise<MyEntry> {
  const existing = (await lockEntry(tx, input.id)) ?? (await makeDraft(tx, actor, input, now));
  const entry = permit<Entry, 'write', 'write'>(entryPolicy, 'write', actor, existing);
  if (isDeepStrictEqual(contentOf(entry), input.content)) return showMine(tx, actor, entry, now);
  if (entry.revision !== input.revision) throw stale();
  await replaceContent(tx, entry, input.content, now);
  return showMine(tx, actor, await refreshEntry(tx, entry, { now, isChanged: true }), now);
}

/** The draft, or whatever somebody else made under this id meanwhile. */
async function makeDraft(
  tx: Transaction,
  actor: PersonActor,
  { id, revision, content }: WriteEntry,
  now: Date,
): Promise<Entry | undefined> {
  if (revision !== undefined) throw stale();
  const own = await entriesOf(tx, actor.person);
  if (own.length >= mostEntries) throw tooManyEntries();
  await insertEntry(tx, {
    ...columnsOf(content),
    id,
    owner: actor.person,
    state: 'draft',
    nodAt: now,
    revision: 1,
    documentRevision: 0,
    availability: 'free',
    dueAt: withdrawnAt(now),
  });
  return lockEntry(tx, id);
}

async function replaceContent(
  tx: Transaction,
  entry: Permitted<Entry, 'write'>,
  content: EntryInput,
  now: Date,
): Promise<void> {
  await saveEntry(tx, entry, {
    ...columnsOf(content),
    state: stateAfterWriting(entry, content),
    nodAt: now,
    refusalReason: null,
    revision: entry.revision + 1,
  });
}

function stateAfterWriting(entry: Entry, content: EntryInput): EntryState {
  const written = moveEntry(entry.state, 'write');
  const shown = written === 'hidden' ? moveEntry(written, nodOf(entry)) : written;
  const isVettedAgain = isListed({ state: shown }) && needsVettingAgain(contentOf(entry), content);
  return isVettedAgain ? moveEntry(shown, 'resubmit') : shown;
}
