import { useState } from 'preact/hooks';
import { instantOf, localTimeOf } from '../../../kernel/index.ts';
import { AnswerTiles } from '../../components/answer-tile.tsx';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { dayAndTime, dayOf } from '../../dates.ts';
import { locale, t } from '../../texts.ts';

const choices = ['tonight', 'week', 'until'] as const;

/** A coordinator is away: tonight, this week, or until a day. Two taps from the board. */
export function AwaySheet({
  now,
  onAway,
  onClose,
}: {
  now: Date;
  onAway: (until: Date) => unknown;
  onClose: () => void;
}) {
  const [asksDay, setAsksDay] = useState(false);
  const [lastDay, setLastDay] = useState('');
  const shown = (until: Date): string => t('away.back-at', { when: dayAndTime(until, now, locale()) });
  if (asksDay) {
    const until = lastDay === '' ? undefined : dayAfter(lastDay);
    return (
      <Sheet title={t('away.title')} onClose={onClose}>
        <Field label={t('away.last-day')} type="date" min={dayOf(now)} value={lastDay} onInput={setLastDay} />
        {until !== undefined && until > now && (
          <Button look="main" wide onPress={() => onAway(until)}>
            {shown(until)}
          </Button>
        )}
      </Sheet>
    );
  }
  return (
    <Sheet title={t('away.title')} onClose={onClose}>
      <AnswerTiles
        rows
        answers={choices.map((choice) => ({
          id: choice,
          label: t(`away.${choice}`),
          detail: choice === 'until' ? undefined : shown(untilOf(choice, now)),
        }))}
        onAnswer={(id) => (id === 'until' ? setAsksDay(true) : onAway(untilOf(id as 'tonight' | 'week', now)))}
      />
      <p class="quiet small">{t('away.words')}</p>
    </Sheet>
  );
}

/** Tonight: until seven in the morning. This week: until Monday at seven, in Belgium. */
export function untilOf(choice: 'tonight' | 'week', now: Date): Date {
  const { day, minuteOfDay } = localTimeOf(now);
  if (choice === 'tonight') return instantOf({ day: minuteOfDay < 5 * 60 ? day : day + 1, minuteOfDay: 7 * 60 });
  return instantOf({ day: day + 7 - ((day + 3) % 7), minuteOfDay: 7 * 60 });
}

/** The midnight at which a last day is over, in Belgium. */
export function dayAfter(lastDay: string): Date {
  return instantOf({ day: Date.parse(`${lastDay}T00:00:00Z`) / 86_400_000 + 1, minuteOfDay: 0 });
}
