import { useEffect, useState } from 'preact/hooks';
import { begunDraft, throwBegunAway } from '../ask-drafts.ts';
import { ProblemNotice } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { client } from '../device.ts';
import { useNow } from '../now.ts';
import { Begun } from '../screens/ask/begun.tsx';
import type { Draft } from '../screens/ask/draft.ts';
import { Cases } from '../screens/cases/cases.tsx';
import { mayAsk, here } from '../here.ts';
import { useLoaded } from '../use-loaded.ts';

export default function CasesPage() {
  const now = useNow();
  const canAsk = mayAsk(here.use());
  const [begun, setBegun] = useState<Draft>();
  useEffect(() => {
    if (canAsk) void begunDraft().then(setBegun);
  }, [canAsk]);
  const { value, problem } = useLoaded(() => client.api.cases(), ['case', 'me']);
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      {value ? (
        <Cases
          now={now}
          cases={value}
          canAsk={canAsk}
          begun={begun && <Begun draft={begun} onThrowAway={() => throwBegunAway(begun, setBegun)} />}
        />
      ) : (
        !problem && <Waiting />
      )}
    </>
  );
}
