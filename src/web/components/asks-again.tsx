import clock from 'icon:clock-alert';
import { t } from '../texts.ts';
import { Notice } from './notice.tsx';

/** A yes that was given long ago without a network waits to be said again, where the requests are. */
export function AsksAgain() {
  return (
    <Notice tone="urgent" icon={clock} live>
      <a href="/inbox">{t('unsent.asks-again')}</a>
    </Notice>
  );
}
