import { useState } from 'preact/hooks';
import { AnswerTiles } from '../../components/answer-tile.tsx';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { day, dayOf } from '../../dates.ts';
import { locale, t } from '../../texts.ts';

interface AwaySheetProps {
  now: Date;
  /** Until the end of that day in Belgium, `2026-11-30`. */
  onPause: (until: string) => Promise<Problem | undefined>;
  onClose: () => void;
}

/** Not now: tonight, this week, or until a day. A tap pauses; it ends by itself. */
export function AwaySheet({ now, onPause, onClose }: AwaySheetProps) {
  const [until, setUntil] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const inDays = (count: number) => dayOf(new Date(now.getTime() + count * 86_400_000));
  const said = (date: string) => day(new Date(`${date}T12:00:00Z`), now, locale());
  const pause = async (date: string) => {
    const failed = await onPause(date);
    setProblem(failed);
    if (!failed) onClose();
  };
  return (
    <Sheet title={t('absence.title')} onClose={onClose}>
      <AnswerTiles
        rows
        answers={[
          { id: inDays(0), label: t('absence.tonight'), detail: t('absence.paused', { when: said(inDays(0)) }) },
          { id: inDays(7), label: t('absence.week'), detail: t('absence.paused', { when: said(inDays(7)) }) },
          { id: 'dates', label: t('absence.dates') },
        ]}
        onAnswer={(id) => (id === 'dates' ? setUntil(inDays(14)) : pause(id))}
      />
      {until !== undefined && (
        <>
          <Field label={t('absence.until')} type="date" min={inDays(0)} value={until} onInput={setUntil} />
          <Button look="main" wide onPress={() => pause(until)}>
            {t('save')}
          </Button>
        </>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </Sheet>
  );
}
