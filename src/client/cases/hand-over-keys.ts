import { unlockedOf, type ClientState } from '../state.ts';
import { openThread } from './open-thread.ts';
import { readingOf } from './reading.ts';

/**
 * What a host's app does when it opens: hands keys over to those who accepted meanwhile, in every case where somebody did.
 * Answers how many cases were looked at.
 */
export async function handOverKeys(state: ClientState): Promise<number> {
  const { person } = unlockedOf(state);
  const mine = (await state.api.cases()).filter(({ host, can }) => host === person && can.includes('grant'));
  const concerned = mine.filter(({ id, needs }) => {
    const readers = [...readingOf(state, id).values()].at(-1)?.end?.readers ?? [];
    const experts = needs.flatMap(({ appointments }) => appointments.flatMap(({ expert }) => expert ?? []));
    return experts.some((expert) => !readers.includes(expert));
  });
  for (const { id } of concerned) await openThread(state, id);
  return concerned.length;
}
