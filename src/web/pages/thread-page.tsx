import { useEffect, useState } from 'preact/hooks';
import { useLocation } from '../location.tsx';
import type { ShownCase } from '../../client/index.ts';
import type { CaseId } from '../../kernel/index.ts';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { client } from '../device.ts';
import { readUnread } from '../live.ts';
import { useNow } from '../now.ts';
import { usePlaceNames } from '../place-names.ts';
import { here } from '../here.ts';
import { OpenThread } from './thread-open.tsx';
import { useLoaded } from '../use-loaded.ts';

export function ThreadPage() {
  const { path, route } = useLocation();
  const id = path.slice('/cases/'.length) as CaseId;
  const now = useNow();
  const placeName = usePlaceNames();
  const { me, collective } = here.use();
  const { value, problem: unread, reload } = useLoaded(() => client.openThread(id), ['case'], id);
  const [written, setWritten] = useState<ShownCase>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => setWritten(undefined), [value]);
  const shown = written ?? value;
  useMarkRead(shown);
  useSeeNews(shown);
  const telephone = collective?.rotaTelephone;
  if (shown === undefined || me === undefined) {
    return unread ? <ProblemNotice problem={unread} telephone={telephone} /> : <Waiting />;
  }
  const wrong = problem ?? unread;
  return (
    <>
      {wrong && <ProblemNotice problem={wrong} telephone={telephone} />}
      <OpenThread
        now={now}
        shown={shown}
        me={me.person}
        placeName={placeName}
        rotaTelephone={telephone}
        onProblem={setProblem}
        onWritten={setWritten}
        reload={reload}
        route={route}
      />
    </>
  );
}

/** Whoever looks at a case has seen what was new in it. */
function useSeeNews(shown: ShownCase | undefined): void {
  useEffect(() => {
    if (shown === undefined || !here.read().unread?.news) return;
    void client.api.seeNews({ case: shown.view.id }).then(readUnread, () => undefined);
  }, [shown]);
}

/** What is on screen counts as read. */
function useMarkRead(shown: ShownCase | undefined): void {
  const last = shown?.items.at(-1);
  useEffect(() => {
    if (shown === undefined || last === undefined || shown.view.unread === 0) return;
    const { epoch, sequence } = last;
    void client.api.markRead(shown.view.id, { epoch, sequence }).then(readUnread, () => undefined);
  }, [last?.epoch, last?.sequence, shown?.view.unread]);
}
