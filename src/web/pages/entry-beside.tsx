import type { MyEntry } from '../../directory/contract.ts';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { dayOf } from '../dates.ts';
import { client } from '../device.ts';
import { later } from '../later.tsx';
import { attempt } from '../problem-of.ts';
import { withTexts } from '../texts.ts';
import { useLoaded } from '../use-loaded.ts';

const EntryNotice = later(() => withTexts('resting', import('./entry-notice.tsx')).then((file) => file.EntryNotice));
const EntryAway = later(() =>
  withTexts('resting', withTexts('entry', import('./entry-away.tsx'))).then((file) => file.EntryAway),
);

interface EntryBesideProps {
  now: Date;
  /** The question until when she is away is open. */
  asksAway: boolean;
  onAsked: () => void;
}

/** What her own entry has to say where she answers: that it rests, whether it is still true; and letting it rest. */
export function EntryBeside({ now, asksAway, onAsked }: EntryBesideProps) {
  const { value: entry, reload, problem } = useLoaded(readMine, ['entry']);
  if (entry === undefined) return problem && asksAway ? <ProblemNotice problem={problem} /> : null;
  const act = async (step: () => Promise<unknown>): Promise<Problem | undefined> => {
    const failed = await attempt(step);
    await reload();
    return failed;
  };
  return (
    <>
      {((entry.pausedUntil && entry.can.includes('resume')) || dayOf(now) >= entry.nodAskedOn) && (
        <EntryNotice now={now} entry={entry} act={act} />
      )}
      {asksAway && <EntryAway now={now} entry={entry} act={act} reload={reload} onClose={onAsked} />}
    </>
  );
}

async function readMine(): Promise<MyEntry | undefined> {
  return (await client.api.myEntries()).find(({ state }) => state !== 'withdrawn');
}
