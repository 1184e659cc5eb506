import { useEffect, useState } from 'preact/hooks';
import { useLocation } from '../location.tsx';
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

interface Typed {
  readonly draft: CollectiveDraft;
  readonly upon: Collective;
}

export default function CollectivePage() {
  const { route } = useLocation();
  const [kept, setKept] = useState<Collective>();
  // What was begun stays upon the settings that were read then, also when it is gone on with another day.
  const [typed, setTyped] = useTyped<Typed | undefined>('collective settings', undefined);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => void client.api.collective().then(setKept, (error: unknown) => setProblem(problemOf(error))), []);
  if (kept === undefined) return problem ? <ProblemNotice problem={problem} /> : <Waiting />;
  const { draft, upon } = typed ?? { draft: draftOf(kept), upon: kept };
  const leave = () => {
    setTyped(undefined);
    route('/board');
  };
  const save = async () => {
    const change = changeOf(draft, upon);
    if (change === undefined) return leave();
    try {
      here.write({ collective: await client.api.changeCollective(upon.revision, change) });
    } catch (error) {
      const isStale = error instanceof ApiError && error.status === 412;
      setProblem(isStale ? undefined : problemOf(error));
      if (isStale) setKept(await client.api.collective().catch(() => kept));
      return undefined;
    }
    say(t('coll.saved'));
    return leave();
  };
  return (
    <CollectiveSettings
      draft={draft}
      newer={upon.revision === kept.revision ? undefined : kept}
      problem={problem}
      onDraft={(changed) => setTyped({ draft: changed, upon })}
      onSave={save}
      onTakeNewer={() => setTyped(undefined)}
      onKeepMine={() => setTyped({ draft: rebased(draft, upon, kept), upon: kept })}
      onBack={() => route('/board')}
    />
  );
}
