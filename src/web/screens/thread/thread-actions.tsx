import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { later } from '../../later.tsx';
import { t, withTexts } from '../../texts.ts';
import type { ThreadProps } from './thread.tsx';

const OutcomeSheet = later(() =>
  withTexts('arranging', import('./outcome-sheet.tsx')).then((file) => file.OutcomeSheet),
);

/** The ends of a case: cancel it while nobody accepted, close it with how it went, open it again within a week. */
export function ThreadActions({ view, on }: Pick<ThreadProps, 'view' | 'on'>) {
  const [closes, setCloses] = useState(false);
  const isSought = view.needs.some(({ state }) => state === 'searching' || state === 'escalated');
  const isAccepted = view.needs.some(({ state }) => state === 'covered' || state === 'met');
  return (
    <>
      {view.can.includes('close') &&
        (isSought && !isAccepted ? (
          <Button look="plain" wide onPress={on.cancel}>
            {t('sent.cancel')}
          </Button>
        ) : (
          <Button look="plain" wide onPress={() => setCloses(true)}>
            {t('thread.close')}
          </Button>
        ))}
      {view.can.includes('reopen') && (
        <Button look="plain" wide onPress={on.reopen}>
          {t('thread.reopen')}
        </Button>
      )}
      {closes && (
        <OutcomeSheet
          onClose={() => setCloses(false)}
          onAnswer={async (outcome) => {
            await on.close(outcome);
            setCloses(false);
          }}
        />
      )}
    </>
  );
}
