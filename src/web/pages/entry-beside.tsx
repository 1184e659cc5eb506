import type { MyEntry } from '../../directory/contract.ts';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { client } from '../device.ts';
import { attempt } from '../problem-of.ts';
import { NodNotice } from '../screens/answering/nod-notice.tsx';
import { AwaySheet } from '../screens/entry/away-sheet.tsx';
import { PausedNotice } from '../screens/entry/paused-notice.tsx';
import { pause } from './entry-pause.ts';
import { useLoaded } from '../use-loaded.ts';

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
      {entry.pausedUntil && entry.can.includes('resume') && (
        <PausedNotice
          now={now}
          until={entry.pausedUntil}
          onResume={() => act(() => client.api.resumeEntry(entry.id))}
        />
      )}
      <NodNotice now={now} entry={entry} onNod={() => act(() => client.api.nodEntry(entry.id))} entryPath="/entry" />
      {asksAway && (
        <AwaySheet now={now} onPause={(until) => act(() => pause(entry, until, now, reload))} onClose={onAsked} />
      )}
    </>
  );
}

async function readMine(): Promise<MyEntry | undefined> {
  return (await client.api.myEntries()).find(({ state }) => state !== 'withdrawn');
}
