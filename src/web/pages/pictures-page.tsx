import { useState } from 'preact/hooks';
import { useLocation } from '../location.tsx';
import type { Kind } from '../../kernel/index.ts';
import { ProblemNotice } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { client } from '../device.ts';
import { Pictures } from '../screens/pictures/pictures.tsx';
import { t } from '../texts.ts';
import { useLoaded } from '../use-loaded.ts';

export default function PicturesPage() {
  const { route } = useLocation();
  const [kind, setKind] = useState<Kind>('interpreter');
  const coverage = useLoaded(() => client.api.coverage(kind), [], kind);
  const whole = useLoaded(readWhole, ['board']);
  const problem = coverage.problem ?? whole.problem;
  if (coverage.value === undefined || whole.value === undefined) {
    return problem ? <ProblemNotice problem={problem} /> : <Waiting />;
  }
  const { cases, loads, people } = whole.value;
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <Pictures
        coverage={coverage.value}
        kind={kind}
        onKind={setKind}
        cases={cases}
        loads={loads}
        nameOf={(id) => people.find(({ person }) => person === id)?.handle ?? t('picture.somebody')}
        onBack={() => route('/board')}
      />
    </>
  );
}

async function readWhole() {
  const [cases, loads, people] = await Promise.all([
    client.api.casePictures(),
    client.api.loads(),
    client.api.people(),
  ]);
  return { cases, loads, people };
}
