import { useState } from 'preact/hooks';
import plane from 'icon:plane';
import remove from 'icon:x';
import type { MyEntry } from '../../../directory/contract.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Field } from '../../components/field.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { day, dayOf } from '../../dates.ts';
import { locale, t } from '../../texts.ts';

export interface AbsenceProps {
  now: Date;
  absences: MyEntry['absences'];
  pausedUntil?: string | undefined;
  /** Until the end of that day in Belgium, `2026-11-30`. */
  onPause: (until: string) => Promise<unknown>;
  onResume: () => Promise<unknown>;
  onAbsence: (absence: { from: string; until: string }) => Promise<unknown>;
  onRemoveAbsence: (id: string) => Promise<unknown>;
}

/** Not now: tonight, this week, or dates to come. Nobody is asked meanwhile, and nobody wonders why. */
export function AbsenceCard({ now, absences, pausedUntil, ...on }: AbsenceProps) {
  const [dates, setDates] = useState<{ from: string; until: string }>();
  const inDays = (count: number) => dayOf(new Date(now.getTime() + count * 86_400_000));
  const said = (date: string) => day(new Date(`${date}T12:00:00Z`), now, locale());
  return (
    <Card label={t('absence.title')}>
      <h2>{pausedUntil ? t('absence.paused', { when: said(pausedUntil) }) : t('absence.title')}</h2>
      {pausedUntil ? (
        <Button look="soft" onPress={on.onResume}>
          {t('absence.resume')}
        </Button>
      ) : (
        <div class="chips">
          <Button look="soft" onPress={() => on.onPause(inDays(0))}>
            {t('absence.tonight')}
          </Button>
          <Button look="soft" onPress={() => on.onPause(inDays(7))}>
            {t('absence.week')}
          </Button>
          <Button look="plain" onPress={() => setDates({ from: inDays(1), until: inDays(14) })}>
            {t('absence.dates')}
          </Button>
        </div>
      )}
      {dates && (
        <div class="stack">
          <Field
            label={t('absence.from')}
            type="date"
            min={inDays(0)}
            value={dates.from}
            onInput={(from) => setDates({ ...dates, from })}
          />
          <Field
            label={t('absence.until')}
            type="date"
            min={dates.from}
            value={dates.until}
            onInput={(until) => setDates({ ...dates, until })}
          />
          <Button look="main" onPress={() => on.onAbsence(dates).then(() => setDates(undefined))}>
            {t('save')}
          </Button>
        </div>
      )}
      {absences.length > 0 && (
        <Rows>
          {absences.map(({ id, from, until }) => (
            <Row
              key={id}
              icon={plane}
              title={t('absence.range', { from: said(from), until: said(until) })}
              end={<Button look="plain" icon={remove} label={t('remove')} onPress={() => on.onRemoveAbsence(id)} />}
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}
