import { useState } from 'preact/hooks';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { dayOf } from '../dates.ts';
import { client } from '../device.ts';
import { later } from '../later.tsx';
import { useNow } from '../now.ts';
import { usePlaceNames } from '../place-names.ts';
import { attempt } from '../problem-of.ts';
import { pause } from './entry-pause.ts';
import { useEntryWriting } from './entry-writing.ts';
import { EntryEditor } from '../screens/entry/entry-editor.tsx';
import type { EntryDraft } from '../screens/entry/entry-draft.ts';
import { withTexts } from '../texts.ts';

const NodNotice = later(() => import('../screens/answering/nod-notice.tsx').then((file) => file.NodNotice));
const EntryNewer = later(() => import('../screens/entry/entry-newer.tsx').then((file) => file.EntryNewer));
const EntrySeen = later(() => withTexts('answering', import('./entry-seen.tsx')).then((file) => file.EntrySeen));

export default function EntryPage() {
  const now = useNow();
  const placeName = usePlaceNames();
  const { isRead, unread, reload, id, mine, draft, newer, ...writing } = useEntryWriting();
  const [looks, setLooks] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (!isRead) return unread ? <ProblemNotice problem={unread} /> : <Waiting />;
  const act = async (step: () => Promise<unknown>) => {
    setProblem(await attempt(step));
    await reload();
  };
  const submit = async (whole: EntryDraft) => {
    const failed = await writing.write(whole);
    if (failed || !writing.isWritten()) return failed;
    return attempt(() => client.api.submitEntry(id).then(reload));
  };
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      {mine && dayOf(now) >= mine.nodAskedOn && (
        <NodNotice now={now} entry={mine} onNod={() => attempt(() => client.api.nodEntry(id).then(reload))} />
      )}
      {newer && (
        <EntryNewer
          newer={newer}
          onTakeNewer={writing.takeNewer}
          onKeepMine={async () => setProblem(await writing.keepMine())}
        />
      )}
      <EntryEditor
        now={now}
        draft={draft}
        state={mine?.state ?? 'new'}
        refusalReason={mine?.refusalReason}
        placeName={placeName(draft.municipality)}
        absences={mine?.absences ?? []}
        pausedUntil={mine?.pausedUntil}
        onSeenAs={() => setLooks(true)}
        onSave={writing.write}
        onType={writing.type}
        onSettle={writing.settle}
        onSubmit={submit}
        onPause={(until) => act(async () => mine && pause(mine, until, now, reload))}
        onResume={() => act(() => client.api.resumeEntry(id))}
        onAbsence={(absence) => act(() => client.api.addAbsence(id, absence))}
        onRemoveAbsence={(absence) => act(() => client.api.removeAbsence(id, absence))}
      />
      {looks && <EntrySeen now={now} id={id} onClose={() => setLooks(false)} />}
    </>
  );
}
