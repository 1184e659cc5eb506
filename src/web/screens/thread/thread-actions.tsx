import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { later } from '../../later.tsx';
import { t } from '../../texts.ts';
import type { ThreadProps } from './thread.tsx';

const OutcomeSheet = later(() => import('./outcome-sheet.tsx').then((file) => file.OutcomeSheet));

type ThreadActionsProps = Pick<ThreadProps, 'view' | 'need' | 'onCancel' | 'onClose' | 'onReopen'>;

/** The ends of a case: cancel it while nobody accepted, close it with how it went, open it again within a week. */
export function ThreadActions({ view, need, onCancel, onClose, onReopen }: ThreadActionsProps) {
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
        <OutcomeSheet
          onClose={() => setCloses(false)}
          onAnswer={(outcome) => {
            setCloses(false);
            void onClose(outcome);
          }}
        />
      )}
    </>
  );
}
