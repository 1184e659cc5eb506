import { useState } from 'preact/hooks';
import { AnswerTiles } from '../../components/answer-tile.tsx';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { t } from '../../texts.ts';
import type { ThreadProps } from './thread.tsx';

export const outcomes = ['met', 'partly-met', 'unmet', 'no-longer-needed'] as const;
export type Outcome = (typeof outcomes)[number];

/** The ends of a case: cancel it while nobody accepted, close it with how it went, open it again within a week. */
export function ThreadActions({
  view,
  need,
  onCancel,
  onClose,
  onReopen,
}: Pick<ThreadProps, 'view' | 'need' | 'onCancel' | 'onClose' | 'onReopen'>) {
  const [closes, setCloses] = useState(false);
  const isSeeking = need.state === 'searching' || need.state === 'escalated';
  return (
    <>
      {view.can.includes('close') &&
        (isSeeking ? (
          <Button look="plain" wide onPress={onCancel}>
            {t('sent.cancel')}
          </Button>
        ) : (
          <Button look="plain" wide onPress={() => setCloses(true)}>
            {t('thread.close')}
          </Button>
        ))}
      {view.can.includes('reopen') && (
        <Button look="plain" wide onPress={onReopen}>
          {t('thread.reopen')}
        </Button>
      )}
      {closes && (
        <Sheet title={t('outcome.title')} onClose={() => setCloses(false)}>
          <p class="quiet">{t('outcome.words')}</p>
          <AnswerTiles
            rows
            answers={outcomes.map((id) => ({ id, label: t(`outcome.${id}`) }))}
            onAnswer={(id) => {
              setCloses(false);
              void onClose(id as Outcome);
            }}
          />
        </Sheet>
      )}
    </>
  );
}
