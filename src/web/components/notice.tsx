import type { ComponentChildren } from 'preact';
import info from 'icon:info';
import cloudOff from 'icon:cloud-off';
import type { IconPath } from '../bundle/icons.ts';
import { t } from '../texts.ts';
import { Icon } from './icon.tsx';
import './notice.css';

export type NoticeTone = 'plain' | 'urgent' | 'danger' | 'good';

interface NoticeProps {
  children: ComponentChildren;
  tone?: NoticeTone;
  icon?: IconPath;
  /** Read out at once by screen readers: for what has just changed, not for what was there from the start. */
  live?: boolean;
}

/** Something to know before going on. */
export function Notice({ children, tone = 'plain', icon = info, live }: NoticeProps) {
  return (
    <div class={tone === 'plain' ? 'notice' : `notice notice-${tone}`} role={live ? 'status' : undefined}>
      <Icon of={icon} />
      <div>{children}</div>
    </div>
  );
}

/** No network: what was kept, and what to do. `telephone` is the rota's. */
export function OfflineNotice({ telephone }: { telephone?: string | undefined }) {
  return (
    <Notice tone="urgent" icon={cloudOff} live>
      <strong>{t('offline.title')}</strong>
      <span>{t('offline.words')}</span>
      {telephone && <a href={`tel:${telephone.replace(/\s/g, '')}`}>{t('offline.call', { telephone })}</a>}
    </Notice>
  );
}
