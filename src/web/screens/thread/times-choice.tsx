import { AnswerTiles, type Answer } from '../../components/answer-tile.tsx';
import { t } from '../../texts.ts';

/** The other side has proposed times: a tap takes one. */
export function TimesChoice({
  answers,
  onAnswer,
}: {
  answers: readonly Answer[];
  onAnswer: (time: string) => unknown;
}) {
  return (
    <>
      <h2>{t('times.which')}</h2>
      <AnswerTiles rows answers={answers} onAnswer={onAnswer} />
    </>
  );
}
