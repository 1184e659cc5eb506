import type { BoardNeed } from '../../../cases/contract.ts';
import { AnswerTiles } from '../../components/answer-tile.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { dayAndTime } from '../../dates.ts';
import { locale, t } from '../../texts.ts';
import { needTitle } from '../need-words.ts';
import { backAt, laterChoices, type LaterChoice } from './untils.ts';

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
  const untils = laterChoices.map((choice) => ({ choice, until: backAt(choice, now) }));
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
        onAnswer={(id) => onChoose(backAt(id as LaterChoice, now))}
      />
      <p class="quiet small">{t('later.words')}</p>
    </Sheet>
  );
}
