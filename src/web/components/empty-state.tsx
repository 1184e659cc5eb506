import type { ComponentChildren } from 'preact';
import type { IconPath } from '../bundle/icons.ts';
import { Icon } from './icon.tsx';
import './empty-state.css';

/** Nothing here: why, and what can be done next. */
export function EmptyState({
  icon,
  title,
  words,
  children,
}: {
  icon: IconPath;
  title: string;
  words?: string;
  children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <Icon of={icon} />
      <h2>{title}</h2>
      {words && <p class="quiet">{words}</p>}
      {children}
    </div>
  );
}
