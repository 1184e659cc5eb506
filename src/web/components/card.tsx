import type { ComponentChildren } from 'preact';
import './card.css';

export type CardTone = 'plain' | 'stuck' | 'urgent' | 'sunken' | 'danger';

/** What belongs together, on one surface. `label` names it for screen readers where it has no heading; several may have one name. */
export function Card({
  children,
  tone = 'plain',
  label,
}: {
  children?: ComponentChildren;
  tone?: CardTone;
  label?: string;
}) {
  return (
    <article class={tone === 'plain' ? 'card' : `card card-${tone}`} aria-label={label} tabIndex={-1}>
      {children}
    </article>
  );
}
