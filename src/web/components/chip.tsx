import type { ComponentChildren } from 'preact';
import check from 'icon:check';
import type { IconPath } from '../bundle/icons.ts';
import { useOnce } from '../use-once.ts';
import { Icon } from './icon.tsx';
import './chip.css';

export type ChipTone = 'plain' | 'urgent' | 'good' | 'danger' | 'accent';

/** A word about a thing. Its colour repeats what the word says, never says it alone. */
export function Chip({
  children,
  tone = 'plain',
  icon,
}: {
  children: ComponentChildren;
  tone?: ChipTone;
  icon?: IconPath;
}) {
  return (
    <span class={tone === 'plain' ? 'chip' : `chip chip-${tone}`}>
      {icon && <Icon of={icon} small />}
      {children}
    </span>
  );
}

export function Chips({ children, label }: { children: ComponentChildren; label?: string }) {
  return (
    <div class="chips" role={label ? 'group' : undefined} aria-label={label}>
      {children}
    </div>
  );
}

interface ChoiceProps {
  children: ComponentChildren;
  chosen: boolean;
  onToggle: () => unknown;
  count?: string | undefined;
}

/** A chip that can be switched on: a facet with its count, a reason, a half-day. */
export function Choice({ children, chosen, onToggle, count }: ChoiceProps) {
  const once = useOnce();
  return (
    <button type="button" class="choice" aria-pressed={chosen} onClick={() => void once(onToggle)}>
      {chosen && <Icon of={check} small />}
      {children}
      {count !== undefined && <span class="choice-count">{count}</span>}
    </button>
  );
}
