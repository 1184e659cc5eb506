import { useState } from 'preact/hooks';
import calendar from 'icon:calendar-check';
import type { NeedView } from '../../../cases/contract.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Fact, Facts } from '../../components/fact.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { dayAndTime } from '../../dates.ts';
import { later } from '../../later.tsx';
import { listed } from '../../lists.ts';
import type { Agreement } from '../../proposed-times.ts';
import { locale, t, withTexts } from '../../texts.ts';

const TimesSheet = later(() => withTexts('arranging', import('./times-sheet.tsx')).then((file) => file.TimesSheet));
const TimesChoice = later(() => import('./times-choice.tsx').then((file) => file.TimesChoice));

export interface TimesCardProps {
  now: Date;
  agreement: Agreement;
  /** The reader's id. */
  me: string;
  /** Half-days that the host named: these are offered first. */
  halfDays: NeedView['halfDays'];
  onPropose: (times: readonly string[]) => Promise<Problem | undefined>;
  onChoose: (time: string) => Promise<Problem | undefined>;
}

/** When they meet: up to three times from one side, a tap from the other. */
export function TimesCard({ now, agreement, me, halfDays, onPropose, onChoose }: TimesCardProps) {
  const [proposes, setProposes] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { open, agreed } = agreement;
  const said = (time: string) => dayAndTime(new Date(time), now, locale());
  const future = open?.times.filter((time) => new Date(time) > now) ?? [];
  const isMine = open?.by === me;
  const asks = open !== undefined && !isMine && future.length > 0;
  return (
    <Card label={t('times.title')}>
      {agreed !== undefined && (
        <Facts>
          <Fact icon={calendar}>
            <strong>{t('times.agreed', { when: said(agreed) })}</strong>
          </Fact>
        </Facts>
      )}
      {asks && (
        <TimesChoice
          answers={future.map((time) => ({ id: time, label: said(time) }))}
          onAnswer={(time) => onChoose(time).then(setProblem)}
        />
      )}
      {isMine && <p class="quiet">{t('times.mine', { times: listed(open.times.map(said)) })}</p>}
      {problem && <ProblemNotice problem={problem} />}
      <Button look={asks || agreed !== undefined ? 'plain' : 'outline'} wide onPress={() => setProposes(true)}>
        {t(asks ? 'times.none' : agreed !== undefined || isMine ? 'times.others' : 'times.propose')}
      </Button>
      {proposes && <TimesSheet now={now} halfDays={halfDays} onSend={onPropose} onClose={() => setProposes(false)} />}
    </Card>
  );
}
