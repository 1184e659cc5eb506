import type { PersonId } from '../../kernel/index.ts';
import { unlockedOf, type ClientState } from '../state.ts';
import { adultNoteOf, own } from '../vault/document.ts';
import type { CaseView } from '../../cases/contract.ts';

/** Whom I named as second adult of a case of mine, by my own vault's note: a server's word for it would not do. */
export function namedAdult(state: ClientState, { id, host }: Pick<CaseView, 'id' | 'host'>): PersonId | undefined {
  const { person, document } = unlockedOf(state);
  const named = own(document.kept, adultNoteOf(id))?.value;
  return host !== person || named === undefined || named === '' ? undefined : (named as PersonId);
}
