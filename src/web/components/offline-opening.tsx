import card from 'icon:life-buoy';
import cloudOff from 'icon:cloud-off';
import { t } from '../texts.ts';
import { LinkButton } from './button.tsx';
import { Notice } from './notice.tsx';

/** The app was opened without a network: what this device has, and what waits. */
export function OfflineOpening() {
  return (
    <Notice tone="urgent" icon={cloudOff} live>
      <strong>{t('opening.title')}</strong>
      <span>{t('opening.words')}</span>
      <LinkButton look="outline" icon={card} href="/emergency">
        {t('emergency.title')}
      </LinkButton>
    </Notice>
  );
}
