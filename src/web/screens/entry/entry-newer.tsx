import type { MyEntry } from '../../../directory/contract.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { t } from '../../texts.ts';

interface EntryNewerProps {
  newer: MyEntry;
  onTakeNewer: () => void;
  onKeepMine: () => Promise<unknown>;
}

/** Her entry was changed elsewhere while she wrote: what stands there now, beside what she wrote here. */
export function EntryNewer({ newer: { content }, onTakeNewer, onKeepMine }: EntryNewerProps) {
  return (
    <Notice tone="urgent" live>
      <strong>{t('my-entry.newer')}</strong>
      {content.bio && <span dir="auto">{content.bio.text}</span>}
      <span>{t('my-entry.newer.words')}</span>
      <Button look="outline" onPress={onTakeNewer}>
        {t('my-entry.take-newer')}
      </Button>
      <Button look="plain" onPress={onKeepMine}>
        {t('my-entry.keep-mine')}
      </Button>
    </Notice>
  );
}
