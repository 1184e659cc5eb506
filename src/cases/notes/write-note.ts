import type { PersonActor } from '../../access/index.ts';
import { coordinators, rosteredPeople, settings } from '../../identity/index.ts';
import type { CaseId, PersonId } from '../../kernel/index.ts';
import { readContactCard } from '../../sealing/envelope.ts';
import type { Transaction } from '../../platform/index.ts';
import { checkContactCard } from '../check-grant.ts';
import type { CaseNote, NoteInput } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { noteStale, wrongCard, wrongRecipients } from '../errors.ts';
import { lockPermittedCase } from '../load.ts';
import { notesOf, replaceNote } from '../store/notes.ts';

export interface WriteNote extends NoteInput {
  readonly case: CaseId;
  /** The version that this replaces; undefined or 0 where there was none. */
  readonly version: number | undefined;
}

/**
 * Keeps the coordinators' note about a case, in place of the one before. Fails with `cases.note_stale` when another was
 * written since `version`, and with `cases.wrong_recipients` unless it is sealed to every seated coordinator and nobody else.
 * Whoever is suspended may be among them: hers is not kept.
 */
export async function writeNote(deps: CaseDeps, actor: PersonActor, input: WriteNote): Promise<CaseNote> {
  const now = deps.clock.now();
  return deps.transaction(async (tx) => {
    const row = await lockPermittedCase(tx, actor, input.case, 'write-note');
    const [before] = await notesOf(tx, [row.id]);
    if ((before?.version ?? 0) !== (input.version ?? 0)) throw noteStale();
    const readers = await coordinators(tx);
    await mustReach(tx, readers, input);
    const { org } = await settings(tx);
    const cards = input.cards
      .filter(({ to }) => readers.includes(to))
      .map(({ to, text, mac, file }) => {
        const bytes = checkContactCard({ text, mac, file }, { org, case: row.id, from: actor.person, to });
        if (readContactCard(text).case !== row.id) throw wrongCard('of no case');
        return { to, text, mac, file: bytes };
      });
    const version = (before?.version ?? 0) + 1;
    await replaceNote(tx, row, { version, author: actor.person, writtenAt: now }, cards);
    await deps.publish(tx, { topic: 'board', id: row.id, people: 'coordinators' });
    return { version, author: actor.person, writtenAt: now.toISOString() };
  });
}

async function mustReach(tx: Transaction, readers: readonly PersonId[], { cards }: NoteInput): Promise<void> {
  const named = new Set<PersonId>(cards.map(({ to }) => to));
  if (named.size !== cards.length || !readers.every((person) => named.has(person))) {
    throw wrongRecipients('not every coordinator once');
  }
  const seated = await rosteredPeople(tx);
  if (![...named].every((person) => seated.includes(person))) throw wrongRecipients('somebody who is not seated');
}
