import { DomainError, type CaseId, type PersonId } from '../../kernel/index.ts';
import { makeContactCard, openContactCard, seatOf, type CardOccasion } from '../../sealing/index.ts';
import { followRoster, type Standing } from '../people/follow-roster.ts';
import { ownSelf } from '../people/own-keys.ts';
import { secondsNow, unlockedOf, type ClientState } from '../state.ts';

/** The coordinators' note about a case, as one of them reads it. */
export interface OpenedNote {
  /** The next write goes upon it; 0 where nobody wrote one. */
  readonly version: number;
  readonly author?: PersonId;
  readonly writtenAt?: string;
  readonly words: string;
  /** Why its words stay shut: she was seated after it was written, or it does not hold. */
  readonly problem?: 'not-for-me' | 'unproven';
}

/** Reads the note: sealed to her by its author, whose key is her seat's in the verified roster. */
export async function readNote(state: ClientState, id: CaseId): Promise<OpenedNote> {
  const [{ version, author, writtenAt, card }, { roster }] = await Promise.all([
    state.api.caseNote(id),
    followRoster(state),
  ]);
  if (author === undefined || writtenAt === undefined) return { version, words: '' };
  const about = { version, author, writtenAt, words: '' };
  if (card === undefined) return { ...about, problem: 'not-for-me' };
  const { org, person } = unlockedOf(state);
  const me = await ownSelf(state);
  const fromKey = author === person ? me.agreementKey : seatOf(roster, author)?.agreementKey;
  if (fromKey === undefined) return { ...about, problem: 'unproven' };
  try {
    const { words } = await openContactCard(card, me, { org, case: id, from: author, fromKey });
    return { ...about, words };
  } catch (error) {
    if (error instanceof DomainError) return { ...about, problem: 'unproven' };
    throw error;
  }
}

/**
 * Writes the note upon the version that was read: sealed to every coordinator of the verified roster one by one, herself
 * included so that she can read it again. Fails with 412 `cases.note_stale` when another coordinator was faster.
 */
export async function writeNote(
  state: ClientState,
  id: CaseId,
  { version }: Pick<OpenedNote, 'version'>,
  words: string,
): Promise<OpenedNote> {
  const { org, person } = unlockedOf(state);
  const standing = await followRoster(state);
  const occasion = { org, case: id, issued: secondsNow(state) };
  const cards = await cardsToCoordinators(state, standing, occasion, words);
  const written = await state.api.writeCaseNote(id, version, { cards });
  return { version: written.version, author: person, writtenAt: written.writtenAt ?? '', words };
}

/** The same words, sealed to each seated coordinator. */
async function cardsToCoordinators(state: ClientState, { roster }: Standing, occasion: CardOccasion, words: string) {
  const me = await ownSelf(state);
  return Promise.all(
    roster.seats.map(async (seat) => ({
      to: seat.person as PersonId,
      ...(await makeContactCard(occasion, me, seat, words)),
    })),
  );
}
