import { DomainError, type CaseId, type PersonId } from '../../kernel/index.ts';
import { fold, seatOf } from '../../sealing/index.ts';
import { unlockedOf, type ClientState } from '../state.ts';
import { adultNoteOf, keep, own } from '../vault/document.ts';
import { noteInVault } from '../vault/save-vault.ts';
import { grantWaiting } from './grant-waiting.ts';
import { openThread } from './open-thread.ts';
import { readCase } from './read-case.ts';
import { rotateIfDue } from './rotate.ts';
import type { ShownCase } from './shown-case.ts';

/**
 * Lets somebody read and write beside me, by the name she chose: whose keys these are is seen in her statement, and whom I
 * named is noted in my vault, so that no server can name another. Fails with 404 for a name that nobody confirmed has, and
 * with `client.unproven` or sealing's reason, nothing granted, when the keys are not hers.
 */
export async function addSecondAdult(
  state: ClientState,
  { view: { id } }: ShownCase,
  typed: string,
): Promise<ShownCase> {
  const handle = fold(typed);
  await state.api.addSecondAdult(id, { handle });
  const read = await readCase(state, id);
  try {
    note(state, id, provenAdult(read, handle), handle);
  } catch (error) {
    await state.api.removeSecondAdult(id);
    throw error;
  }
  return grantWaiting(state, await rotateIfDue(state, read));
}

/** Lets the second adult go, or leaves as one. The host's client starts an epoch without her at once. */
export async function removeSecondAdult(state: ClientState, { view: { id, host } }: ShownCase): Promise<void> {
  await state.api.removeSecondAdult(id);
  if (host !== unlockedOf(state).person) return;
  note(state, id, '', nameNoted(state, id));
  await openThread(state, id);
}

function provenAdult({ view, people, refused, standing }: ShownCase, handle: string): PersonId {
  const person = view.secondAdult;
  if (person === undefined) throw new DomainError('conflict', 'client.unproven');
  // Coordinators may be given the key anyway: for them the seat is enough.
  if (seatOf(standing.roster, person) !== undefined) return person;
  const verified = people.get(person);
  if (verified?.by === 'statement' && verified.handle === handle) return person;
  throw refused.get(person) ?? new DomainError('unprocessable', 'client.unproven');
}

/** Her name stays beside the empty place: the host may want to pick her again. */
function nameNoted(state: ClientState, id: CaseId): string {
  const noted = own(unlockedOf(state).document.kept, adultNoteOf(id))?.value ?? '';
  return noted.slice(noted.indexOf(' ') + 1);
}

function note(state: ClientState, id: CaseId, person: string, handle: string): void {
  const value = `${person} ${handle}`;
  noteInVault(state, (document) => keep(document, adultNoteOf(id), value, state.clock.now().getTime()));
}
