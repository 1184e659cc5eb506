import type { PersonId } from '../../kernel/index.ts';
import { unlockedOf, type ClientState } from '../state.ts';
import { adultNoteOf, own } from '../vault/document.ts';
import type { CaseView } from '../../cases/contract.ts';

/** Whom I named as second adult of a case of mine, by my own vault's note: a server's word for it would not do. */
export function namedAdult(state: ClientState, { id, host }: Pick<CaseView, 'id' | 'host'>): PersonId | undefined {
  const { person, document } = unlockedOf(state);
  const named = own(document.kept, adultNoteOf(id))?.value.split(' ')[0];
  return host !== person || named === undefined || named === '' ? undefined : (named as PersonId);
}

/** Names of people whom I added to a case of mine before, for as long as that case is kept: to be picked, not typed. */
export async function namesBeside(state: ClientState): Promise<string[]> {
  const notes = Object.entries(unlockedOf(state).document.kept).filter(([name]) => name.startsWith(adultNoteOf('')));
  return [...new Set(notes.map(([, { value }]) => value.slice(value.indexOf(' ') + 1)))].filter(Boolean).sort();
}
