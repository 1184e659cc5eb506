import { useState } from 'preact/hooks';
import { AnswerTiles } from '../../components/answer-tile.tsx';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { dayAndTime, dayOf } from '../../dates.ts';
import { locale, t } from '../../texts.ts';
import { afterDay, awayUntil } from './untils.ts';

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
    const until = lastDay === '' ? undefined : afterDay(lastDay);
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
          detail: choice === 'until' ? undefined : shown(awayUntil(choice, now)),
        }))}
        onAnswer={(id) => (id === 'until' ? setAsksDay(true) : onAway(awayUntil(id as 'tonight' | 'week', now)))}
      />
      <p class="quiet small">{t('away.words')}</p>
    </Sheet>
  );
}
