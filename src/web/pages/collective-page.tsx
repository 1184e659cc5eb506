import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { ApiError } from '../../client/index.ts';
import type { Collective } from '../../identity/contract.ts';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { say } from '../components/toast.tsx';
import { client } from '../device.ts';
import { here } from '../here.ts';
import { problemOf } from '../problem-of.ts';
import { changeOf, draftOf, rebased, type CollectiveDraft } from '../screens/collective/collective-draft.ts';
import { CollectiveSettings } from '../screens/collective/collective.tsx';
import { t } from '../texts.ts';
import { useTyped } from '../typed.ts';

export default function CollectivePage() {
  const { route } = useLocation();
  const [kept, setKept] = useState<Collective>();
  const [typed, setTyped] = useTyped<CollectiveDraft | undefined>('collective', undefined);
  const [newer, setNewer] = useState<Collective>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => void client.api.collective().then(setKept, (error: unknown) => setProblem(problemOf(error))), []);
  if (kept === undefined) return problem ? <ProblemNotice problem={problem} /> : <Waiting />;
  const draft = typed ?? draftOf(kept);
  const leave = () => {
    setTyped(undefined);
    route('/board');
  };
  const save = async () => {
    const change = changeOf(draft, kept);
    if (change === undefined) return leave();
    try {
      here.write({ collective: await client.api.changeCollective(kept.revision, change) });
    } catch (error) {
      const isStale = error instanceof ApiError && error.status === 412;
      setProblem(isStale ? undefined : problemOf(error));
      if (isStale) setNewer(await client.api.collective().catch(() => undefined));
      return undefined;
    }
    say(t('coll.saved'));
    return leave();
  };
  return (
    <CollectiveSettings
      draft={draft}
      newer={newer}
      problem={problem}
      onDraft={setTyped}
      onSave={save}
      onTakeNewer={() => {
        setKept(newer);
        setTyped(undefined);
        setNewer(undefined);
      }}
      onKeepMine={() => {
        if (newer) setTyped(rebased(draft, kept, newer));
        setKept(newer ?? kept);
        setNewer(undefined);
      }}
      onBack={() => route('/board')}
    />
  );
}
