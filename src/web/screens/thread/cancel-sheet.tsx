import type { NeedView } from '../../../cases/contract.ts';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { t } from '../../texts.ts';
import { needTitle } from '../need-words.ts';

interface CancelSheetProps {
  need: NeedView;
  onCancel: () => Promise<unknown>;
  onClose: () => void;
}

/** One of several needs is not needed any more: that cannot be undone, so it is asked. */
export function CancelSheet({ need, onCancel, onClose }: CancelSheetProps) {
  return (
    <Sheet title={t('thread.cancel-need', { need: needTitle(need) })} onClose={onClose}>
      <p>{t('thread.cancel-need.words')}</p>
      <Button
        look="danger"
        wide
        onPress={async () => {
          await onCancel();
          onClose();
        }}
      >
        {t('thread.cancel-need.yes')}
      </Button>
      <Button look="plain" wide onPress={onClose}>
        {t('thread.cancel-need.no')}
      </Button>
    </Sheet>
  );
}
