import { useEffect, useState } from 'preact/hooks';
import { newId, type EntryId } from '../../kernel/index.ts';
import type { EntryInput, MyEntry } from '../../directory/contract.ts';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { dayOf } from '../dates.ts';
import { client } from '../device.ts';
import { later } from '../later.tsx';
import { useNow } from '../now.ts';
import { usePlaceNames } from '../place-names.ts';
import { attempt } from '../problem-of.ts';
import { pause } from './entry-pause.ts';
import { EntryEditor } from '../screens/entry/entry-editor.tsx';
import { emptyEntry, missingIn, type EntryDraft } from '../screens/entry/entry-draft.ts';
import { here } from '../here.ts';
import { withTexts } from '../texts.ts';
import { useLoaded } from '../use-loaded.ts';

const NodNotice = later(() =>
  withTexts('answering', import('../screens/answering/nod-notice.tsx')).then((file) => file.NodNotice),
);
const EntrySeen = later(() => withTexts('answering', import('./entry-seen.tsx')).then((file) => file.EntrySeen));

export default function EntryPage() {
  const now = useNow();
  const placeName = usePlaceNames();
  const { me } = here.use();
  const { value, problem: unread, reload } = useLoaded(readMine, ['entry', 'me']);
  const [draft, setDraft] = useState<EntryDraft>();
  const [looks, setLooks] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const mine = value?.entry;
  useEffect(() => {
    if (value !== undefined) setDraft(value.entry?.content ?? emptyEntry(me?.handle ?? ''));
  }, [value]);
  if (value === undefined || draft === undefined) return unread ? <ProblemNotice problem={unread} /> : <Waiting />;
  const { id } = value;
  const store = async (changed: EntryDraft) => {
    setDraft(changed);
    // An entry that lacks something stays on this page until it is whole: the server keeps whole ones only.
    if (missingIn(changed).length > 0) return undefined;
    const failed = await attempt(() => client.api.writeEntry(id, changed as EntryInput, mine?.revision));
    if (!failed) await reload();
    return failed;
  };
  const act = async (step: () => Promise<unknown>) => {
    setProblem(await attempt(step));
    await reload();
  };
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      {mine && dayOf(now) >= mine.nodAskedOn && (
        <NodNotice now={now} entry={mine} onNod={() => attempt(() => client.api.nodEntry(id).then(reload))} />
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
        onSave={store}
        onSubmit={async (whole) => (await store(whole)) ?? attempt(() => client.api.submitEntry(id).then(reload))}
        onPause={(until) => act(async () => mine && pause(mine, until, now, reload))}
        onResume={() => act(() => client.api.resumeEntry(id))}
        onAbsence={(absence) => act(() => client.api.addAbsence(id, absence))}
        onRemoveAbsence={(absence) => act(() => client.api.removeAbsence(id, absence))}
      />
      {looks && <EntrySeen now={now} id={id} onClose={() => setLooks(false)} />}
    </>
  );
}

async function readMine(): Promise<{ id: EntryId; entry: MyEntry | undefined }> {
  const entries = await client.api.myEntries();
  const entry = entries.find(({ state }) => state !== 'withdrawn');
  return { id: entry?.id ?? newId<'entry'>(), entry };
}
