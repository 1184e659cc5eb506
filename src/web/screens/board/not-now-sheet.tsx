import type { BoardNeed } from '../../../cases/contract.ts';
import { instantOf, localTimeOf } from '../../../kernel/index.ts';
import { AnswerTiles } from '../../components/answer-tile.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { dayAndTime } from '../../dates.ts';
import { locale, t } from '../../texts.ts';
import { needTitle } from '../need-words.ts';

const choices = ['two-hours', 'tomorrow', 'three-days'] as const;
type Choice = (typeof choices)[number];

/** *Not now*: until when. It comes back by itself. */
export function NotNowSheet({
  one,
  now,
  onChoose,
  onClose,
}: {
  one: BoardNeed;
  now: Date;
  onChoose: (until: Date) => unknown;
  onClose: () => void;
}) {
  const untils = choices.map((choice) => ({ choice, until: untilOf(choice, now) }));
  return (
    <Sheet title={t('action.not-now')} onClose={onClose}>
      <p class="quiet capital">{needTitle(one.need)}</p>
      <AnswerTiles
        rows
        answers={untils.map(({ choice, until }) => ({
          id: choice,
          label: t(`later.${choice}`),
          detail: dayAndTime(until, now, locale()),
        }))}
        onAnswer={(id) => onChoose(untilOf(id as Choice, now))}
      />
      <p class="quiet small">{t('later.words')}</p>
    </Sheet>
  );
}

/** In two hours; tomorrow at nine; three days on at nine, in Belgium. */
export function untilOf(choice: Choice, now: Date): Date {
  if (choice === 'two-hours') return new Date(now.getTime() + 2 * 3_600_000);
  const { day } = localTimeOf(now);
  return instantOf({ day: day + (choice === 'tomorrow' ? 1 : 3), minuteOfDay: 9 * 60 });
}
