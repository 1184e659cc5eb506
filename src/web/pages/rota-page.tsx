import { useState } from 'preact/hooks';
import { useLocation } from '../location.tsx';
import { localTimeOf, newId } from '../../kernel/index.ts';
import type { Duty } from '../../cases/contract.ts';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { say } from '../components/toast.tsx';
import { client } from '../device.ts';
import { here } from '../here.ts';
import { useNow } from '../now.ts';
import { attempt } from '../problem-of.ts';
import { AwaySheet } from '../screens/board/away-sheet.tsx';
import { PlanSheet } from '../screens/rota/plan-sheet.tsx';
import { Rota, weekTitle, type Week } from '../screens/rota/rota.tsx';
import { t } from '../texts.ts';
import { useLoaded } from '../use-loaded.ts';

const weeksAhead = 8;

export default function RotaPage() {
  const now = useNow();
  const { me } = here.use();
  const { route } = useLocation();
  const [problem, setProblem] = useState<Problem>();
  const [planned, setPlanned] = useState<Week>();
  const [asksAway, setAsksAway] = useState(false);
  const { value, problem: unread, reload } = useLoaded(readRota, ['board', 'me']);
  if (value === undefined) return unread ? <ProblemNotice problem={unread} /> : <Waiting />;
  const { rota, people } = value;
  const nameOf = (id: string) => people.find(({ person }) => person === id)?.handle ?? t('board.somebody');
  const act = async (step: () => Promise<unknown>, done: string, undo?: () => Promise<unknown>) => {
    setPlanned(undefined);
    setAsksAway(false);
    const failed = await attempt(step);
    setProblem(failed);
    await reload();
    if (!failed) say(done, undo && (() => undo().then(reload)));
  };
  const goAway = (until: Date) => {
    const id = newId<'absence'>();
    return act(
      () => client.api.beAway(id, { from: now.toISOString(), until: until.toISOString() }),
      t('away.done'),
      () => client.api.comeBack(id),
    );
  };
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <Rota
        now={now}
        weeks={weeksFrom(now, rota.duties)}
        absences={rota.absences}
        me={me?.person ?? ''}
        nameOf={nameOf}
        onPlan={setPlanned}
        onAway={() => setAsksAway(true)}
        onComeBack={({ id }) => act(() => client.api.comeBack(id), t('away.is-back'))}
        onBack={() => route('/board')}
      />
      {planned && (
        <PlanSheet
          title={weekTitle(planned.week, now)}
          week={planned}
          people={people}
          onSave={(plan) => act(() => client.api.planDuty(planned.week, plan), t('rota.saved'))}
          onClose={() => setPlanned(undefined)}
        />
      )}
      {asksAway && <AwaySheet now={now} onAway={goAway} onClose={() => setAsksAway(false)} />}
    </>
  );
}

async function readRota() {
  const [rota, people] = await Promise.all([client.api.duties(), client.api.people()]);
  return { rota, people };
}

/** This week and the next ones, planned or not. */
function weeksFrom(now: Date, duties: readonly Duty[]): Week[] {
  const { day: today } = localTimeOf(now);
  const monday = today - ((today + 3) % 7);
  return Array.from({ length: weeksAhead }, (_, index) => {
    const week = new Date((monday + 7 * index) * 86_400_000).toISOString().slice(0, 10);
    return duties.find((duty) => duty.week === week) ?? { week, coordinators: [], experts: [], away: [] };
  });
}
