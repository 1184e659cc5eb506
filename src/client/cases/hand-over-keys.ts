import { DomainError, type CaseId } from '../../kernel/index.ts';
import { unlockedOf, type ClientState } from '../state.ts';
import { namedAdult } from './named-adult.ts';
import { openThread } from './open-thread.ts';
import { readingOf } from './reading.ts';

/**
 * What a host's app does when it opens: hands keys over to those who accepted meanwhile and to whom she named beside
 * herself, in every case where somebody waits.
 * Answers how many cases were looked at.
 */
export async function handOverKeys(state: ClientState): Promise<number> {
  const { person } = unlockedOf(state);
  const mine = (await state.api.cases()).filter(({ host, can }) => host === person && can.includes('grant'));
  const concerned = mine.filter(({ id, needs }) => {
    const readers = [...readingOf(state, id).values()].at(-1)?.end?.readers ?? [];
    const standing = needs
      .flatMap(({ appointments }) => appointments)
      .filter(({ state }) => state === 'held' || state === 'confirmed');
    // Another client may have begun an epoch meanwhile: only reading shows whether she still holds its key.
    if (namedAdult(state, { id, host: person }) !== undefined) return true;
    return standing.some(({ expert }) => expert !== undefined && !readers.includes(expert));
  });
  for (const { id } of concerned) await openUnlessRefused(state, id);
  return concerned.length;
}

/** One case that does not hold must not keep the others' keys back: its own screen says what is wrong with it. */
async function openUnlessRefused(state: ClientState, id: CaseId): Promise<void> {
  try {
    await openThread(state, id);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}
