import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { t } from '../../texts.ts';

interface CancelProps {
  /** The need's title. */
  title: string;
  onCancel: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks again before one need of several is cancelled: it cannot be taken back. */
export function CancelSheet({ title, onCancel, onClose }: CancelProps) {
  return (
    <Sheet title={t('thread.cancel-need', { need: title })} onClose={onClose}>
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
