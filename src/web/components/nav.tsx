import type { IconPath } from '../bundle/icons.ts';
import { t } from '../texts.ts';
import { Icon } from './icon.tsx';
import './nav.css';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: IconPath;
  /** How many things wait there. */
  readonly unread?: number | undefined;
}

/** The places of the app, at the thumb. */
export function Nav({ items, path }: { items: readonly NavItem[]; path: string }) {
  return (
    <nav class="nav on-screen" aria-label={t('nav.label')}>
      <ul>
        {items.map(({ href, label, icon, unread = 0 }) => (
          <li key={href}>
            <a href={href} aria-current={isWithin(path, href) ? 'page' : undefined}>
              <Icon of={icon} />
              <span>{label}</span>
              {unread > 0 && (
                <b>
                  <span dir="ltr">{unread > 99 ? '99+' : unread}</span>
                  <span class="unseen"> {t('nav.unread')}</span>
                </b>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isWithin(path: string, href: string): boolean {
  return path === href || (href !== '/' && path.startsWith(`${href}/`));
}
