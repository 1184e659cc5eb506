import { useEffect, useRef } from 'preact/hooks';
import { ProblemNotice } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { client } from '../device.ts';
import { readUnread } from '../live.ts';
import { useNow } from '../now.ts';
import { News } from '../screens/notices/news.tsx';
import { useLoaded } from '../use-loaded.ts';

/** Shown is seen: the next time these stand without a mark. */
export default function NewsPage() {
  const now = useNow();
  const { value, problem } = useLoaded(
    () => client.api.news(),
    ['case', 'referrals', 'board', 'joins', 'vetting', 'entry', 'me'],
  );
  const marked = useRef(new Set<string>());
  useEffect(() => {
    const fresh = (value ?? [])
      .flatMap(({ isSeen, ids }) => (isSeen ? [] : ids))
      .filter((id) => !marked.current.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) marked.current.add(id);
    void client.api.seeNews({ ids: fresh }).then(readUnread, () => undefined);
  }, [value]);
  if (value === undefined) return problem ? <ProblemNotice problem={problem} /> : <Waiting />;
  // What was new when this page was opened stays marked until it is left.
  const lines = value.map((line) => ({
    ...line,
    isSeen: line.isSeen && !line.ids.some((id) => marked.current.has(id)),
  }));
  return <News lines={lines} now={now} />;
}
