import type { ComponentChildren } from 'preact';
import leaveIcon from 'icon:log-out';
import { appName } from '../app-face.ts';
import { t } from '../texts.ts';
import { Button } from './button.tsx';
import './header.css';

/** On every page: where home is, the number for danger, what is new, and the way out. */
export function Header({
  onLeave,
  home = '/',
  children,
}: {
  onLeave: () => void;
  home?: string;
  /** Beside the way out. */
  children?: ComponentChildren;
}) {
  return (
    <header class="header on-screen">
      <a class="brand" href={home}>
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <rect width="24" height="24" rx="7" />
          <path d="M5.5 12h4m5 0h4" />
          <circle cx="12" cy="12" r="2.6" />
        </svg>
        <span>{appName()}</span>
      </a>
      <a class="danger-link" href="tel:112">
        <span>{t('danger')}</span>
      </a>
      <span class="leave">
        {children}
        <Button look="outline" icon={leaveIcon} turns onPress={onLeave}>
          {t('leave')}
        </Button>
      </span>
    </header>
  );
}
