import { useEffect, useState } from 'preact/hooks';
import { useLocation } from '../../location.tsx';
import { PageTitle } from '../../components/page.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { say } from '../../components/toast.tsx';
import { client } from '../../device.ts';
import { usePlaceNames } from '../../place-names.ts';
import { attempt } from '../../problem-of.ts';
import { CheckStep } from './check-step.tsx';
import { MatchStep } from './match-step.tsx';
import { DoneStep, SendStep } from './send-step.tsx';
import { StartStep } from './start-step.tsx';
import { check, freshOf, read, send } from './take-steps.ts';
import { beginAnew, work } from './work.ts';
import { t } from '../../texts.ts';

/** The coordinators' old list comes in: read here, matched, looked at, and only then sealed and sent. */
export function MovingIn() {
  const { route } = useLocation();
  const placeName = usePlaceNames();
  const now = work.use();
  const [problem, setProblem] = useState<Problem>();
  // What is done is done: the next visit begins with another list.
  useEffect(() => () => (work.read().step === 'done' ? beginAnew() : undefined), []);
  const take = async (step: () => Promise<unknown>) => setProblem(await attempt(step));
  const undo = () =>
    take(async () => {
      const count = await client.api.undoBatch(now.batch);
      beginAnew();
      say(t('list.taken-back', { count }));
    });
  return (
    <>
      <PageTitle title={t('list.bring-in')} onBack={() => route('/list')} />
      {problem && !(now.isStopped && problem === 'offline') && <ProblemNotice problem={problem} />}
      {now.step === 'start' && <StartStep refusal={now.refusal} onRead={(source) => take(() => read(source))} />}
      {now.step === 'match' && now.list && now.columns && (
        <MatchStep
          list={now.list}
          columns={now.columns}
          isUnshared={now.isUnshared}
          onChange={(columns) => work.write({ columns })}
          onCheck={() => take(check)}
          onBack={beginAnew}
        />
      )}
      {now.step === 'check' && (
        <CheckStep
          drafts={now.drafts}
          placeName={placeName}
          onSend={() => take(send)}
          onBack={() => work.write({ step: 'match' })}
        />
      )}
      {now.step === 'send' && (
        <SendStep
          sent={now.sent}
          count={freshOf(now.drafts).length}
          isStopped={now.isStopped}
          onGoOn={() => take(send)}
        />
      )}
      {now.step === 'done' && <DoneStep added={now.added} onUndo={undo} />}
    </>
  );
}
