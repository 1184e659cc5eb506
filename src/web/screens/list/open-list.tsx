import { useState } from 'preact/hooks';
import type { Opened } from '../../../client/index.ts';
import type { KeptContent, KeptEntry, ToCall } from '../../../directory/contract.ts';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Waiting } from '../../components/progress.tsx';
import { say } from '../../components/toast.tsx';
import { client } from '../../device.ts';
import { later } from '../../later.tsx';
import { useNow } from '../../now.ts';
import { usePlaceNames } from '../../place-names.ts';
import { attempt } from '../../problem-of.ts';
import { draftFrom, draftOf } from './kept-draft.ts';
import { List } from './list.tsx';
import { locale, t } from '../../texts.ts';
import { useLoaded } from '../../use-loaded.ts';

const YesSheet = later(() => import('./yes-sheet.tsx').then((file) => file.YesSheet));
const ExportSheet = later(() => import('./export-sheet.tsx').then((file) => file.ExportSheet));

type Open = { readonly row: Opened<ToCall> } | { readonly entry: Opened<KeptEntry> } | 'export';

/** The coordinators' own list, opened on this device. */
export function OpenList() {
  const now = useNow();
  const placeName = usePlaceNames();
  const [early, setEarly] = useState<readonly Opened<ToCall>[]>();
  const { value, problem, reload } = useLoaded(() => readList(setEarly), ['kept']);
  const [refused, setRefused] = useState<Problem>();
  const [open, setOpen] = useState<Open>();
  const toCall = value?.toCall ?? early;
  if (toCall === undefined) return problem ? <ProblemNotice problem={problem} /> : <Waiting />;
  const kept = value?.kept ?? [];
  const act = async (step: () => Promise<unknown>, done: string) => {
    const failed = await attempt(step);
    setRefused(failed);
    if (!failed) say(done);
    await reload();
  };
  const keep = async (content: KeptContent) => {
    if (open === undefined || open === 'export') return undefined;
    const step =
      'row' in open
        ? () => client.api.sayYesToKeeping(open.row.id, content)
        : () => client.api.rewriteKept(open.entry.id, content);
    const failed = await attempt(step);
    if (failed) return failed;
    setOpen(undefined);
    say(t('list.said.yes'));
    await reload();
    return undefined;
  };
  return (
    <>
      {(refused ?? problem) && <ProblemNotice problem={refused ?? problem ?? 'unavailable'} />}
      <List
        now={now}
        toCall={toCall}
        kept={kept}
        placeName={placeName}
        brought={broughtToday(toCall, now)}
        onYes={(row) => setOpen({ row })}
        onNo={(id) => act(() => client.api.sayNoToKeeping(id), t('list.said.no'))}
        onMissed={({ id }) => act(() => client.api.callInVain(id), t('list.noted'))}
        onNod={({ id }) => act(() => client.api.nodKept(id), t('list.noted'))}
        onChange={(entry) => setOpen({ entry })}
        onTakeBack={(batch) => act(() => client.api.undoBatch(batch), t('list.said.no'))}
        onExport={value && (() => setOpen('export'))}
      />
      {open !== undefined && open !== 'export' && (
        <YesSheet
          name={'row' in open ? open.row.id : open.entry.id}
          first={'row' in open ? draftOf(open.row.words, locale()) : draftFrom(open.entry.content)}
          known={knownOf('row' in open ? open.row.words : open.entry.words)}
          placeName={placeName}
          onKeep={keep}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'export' && (
        <ExportSheet
          people={[...kept, ...toCall].flatMap(({ words }) => words ?? [])}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

/** What is opened is shown page by page: a long list takes a while. */
async function readList(onPage: (rows: readonly Opened<ToCall>[]) => void) {
  const [toCall, kept] = await Promise.all([client.openToCall(onPage), client.openKept()]);
  return { toCall, kept };
}

const knownOf = (words: Opened<ToCall>['words']) => ({ name: words?.name ?? '', telephone: words?.telephone ?? '' });

const aDay = 86_400_000;

/** The newest that she brought in herself since yesterday. */
function broughtToday(rows: readonly Opened<ToCall>[], now: Date): { batch: string; count: number } | undefined {
  const mine = rows.filter(
    ({ can, broughtOn }) => can.includes('undo') && now.getTime() - Date.parse(broughtOn) < aDay,
  );
  const batch = mine.at(-1)?.batch;
  return batch === undefined ? undefined : { batch, count: mine.filter((row) => row.batch === batch).length };
}
