import type { MyEntry } from '../../directory/contract.ts';
import type { Problem } from '../components/problem.tsx';
import { client } from '../device.ts';
import { NodNotice } from '../screens/answering/nod-notice.tsx';
import { PausedNotice } from '../screens/entry/paused-notice.tsx';

interface EntryNoticeProps {
  now: Date;
  entry: MyEntry;
  act: (step: () => Promise<unknown>) => Promise<Problem | undefined>;
}

/** Her entry rests, or is it still true? */
export function EntryNotice({ now, entry, act }: EntryNoticeProps) {
  const { id, pausedUntil, can } = entry;
  return (
    <>
      {pausedUntil && can.includes('resume') && (
        <PausedNotice now={now} until={pausedUntil} onResume={() => act(() => client.api.resumeEntry(id))} />
      )}
      <NodNotice now={now} entry={entry} onNod={() => act(() => client.api.nodEntry(id))} entryPath="/entry" />
    </>
  );
}
