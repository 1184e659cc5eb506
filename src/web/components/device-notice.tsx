import { days } from '../../kernel/index.ts';
import { duration } from '../durations.ts';
import { here } from '../here.ts';
import { locale, t } from '../texts.ts';
import { Notice } from './notice.tsx';

/** Whatever is odd about this device, said on every page: its clock, or that it keeps nothing. */
export function DeviceNotice() {
  const { clockAhead = 0, keepsNothing } = here.use();
  const off = duration(new Date(0), new Date(Math.abs(clockAhead)), locale());
  return (
    <>
      {clockAhead !== 0 && (
        <Notice tone="urgent">
          <span>{clockAhead > 0 ? t('clock.fast', { off }) : t('clock.slow', { off })}</span>{' '}
          <span>{Math.abs(clockAhead) > days(1) ? t('clock.far') : t('clock.words')}</span>
        </Notice>
      )}
      {keepsNothing && <Notice>{t('keeps-nothing')}</Notice>}
    </>
  );
}
