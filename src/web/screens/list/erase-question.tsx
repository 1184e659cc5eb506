import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { t } from '../../texts.ts';

/** What cannot be taken back is asked once. */
export function EraseQuestion({ onErase, onBack }: { onErase: () => Promise<unknown>; onBack: () => void }) {
  return (
    <>
      <Notice tone="urgent" live>
        {t('list.no.words')}
      </Notice>
      <div class="chips">
        <Button look="danger" onPress={onErase}>
          {t('list.erase')}
        </Button>
        <Button look="plain" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </>
  );
}
