import renew from 'icon:refresh-cw';
import { t } from '../texts.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** A newer app waits on this device. Nothing happens until somebody says so, or opens the app anew. */
export function NewVersion({ onLoad }: { onLoad: () => Promise<void> }) {
  return (
    <Notice icon={renew} live>
      <strong>{t('update.ready')}</strong>
      <span class="small">{t('update.words')}</span>
      <Button look="outline" onPress={onLoad}>
        {t('update.load')}
      </Button>
    </Notice>
  );
}
