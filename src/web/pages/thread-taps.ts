import { client } from '../device.ts';
import { attempt } from '../problem-of.ts';
import { withTexts } from '../texts.ts';
import type { ThreadActs } from '../screens/thread/thread.tsx';
import type { LateActs, OpenCase } from './thread-acts.ts';

/** These answer what went wrong where they were tapped; the others say it above the page. */
const answering: readonly (keyof LateActs)[] = ['propose', 'choose', 'giveNumber', 'answer', 'addAdult'];
const others: readonly (keyof LateActs)[] = [
  'cancel',
  'close',
  'reopen',
  'confirm',
  'release',
  'complete',
  'fail',
  'askAgain',
  'withdraw',
  'removeAdult',
];

/** What can be tapped in a thread. All but writing is loaded with the tap: without a network it says so, and nothing is done. */
export function tapsOn(open: OpenCase): ThreadActs {
  const { shown, onProblem, onWritten, reload } = open;
  const late =
    (name: keyof LateActs) =>
    async (...given: never[]) => {
      const loaded = await withTexts('arranging', import('./thread-acts.ts')).catch(() => undefined);
      if (loaded === undefined) {
        if (others.includes(name)) onProblem('offline');
        return 'offline';
      }
      const act: (...given: never[]) => Promise<unknown> = loaded.actsOn(open)[name];
      return act(...given);
    };
  const taps = Object.fromEntries([...answering, ...others].map((name) => [name, late(name)])) as unknown as LateActs;
  return {
    ...taps,
    back: () => history.back(),
    write: async (text) => {
      const problem = await attempt(async () => onWritten(await client.write(shown, text)));
      // Closed, or another key by now: the page shows how it stands, and the words stay in their box.
      if (problem === 'changed-meanwhile') await reload();
      return problem;
    },
    knownAdults: () => client.namesBeside(),
  };
}
