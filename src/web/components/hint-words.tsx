import shield from 'icon:shield-alert';
import { listed } from '../lists.ts';
import { t } from '../texts.ts';
import { Notice } from './notice.tsx';

/** "This looks like a name or a number": which words, and that one may go on. */
export function HintWords({ parts }: { parts: readonly string[] }) {
  return (
    <Notice tone="urgent" icon={shield} live>
      <strong>{t('hint.title')}</strong>
      <span>{listed(parts.map((part) => `“${part}”`))}</span>
      <span class="small">{t('hint.words')}</span>
    </Notice>
  );
}
