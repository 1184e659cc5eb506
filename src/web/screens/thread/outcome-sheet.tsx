import { AnswerTiles } from '../../components/answer-tile.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { t } from '../../texts.ts';

const outcomes = ['met', 'partly-met', 'unmet', 'no-longer-needed'] as const;
export type Outcome = (typeof outcomes)[number];

/** How it went, when a case is closed. */
export function OutcomeSheet({
  onAnswer,
  onClose,
}: {
  onAnswer: (outcome: Outcome) => Promise<unknown>;
  onClose: () => void;
}) {
  return (
    <Sheet title={t('outcome.title')} onClose={onClose}>
      <p class="quiet">{t('outcome.words')}</p>
      <AnswerTiles
        rows
        answers={outcomes.map((id) => ({ id, label: t(`outcome.${id}`) }))}
        onAnswer={(id) => onAnswer(id as Outcome)}
      />
    </Sheet>
  );
}
