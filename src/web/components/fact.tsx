import type { ComponentChildren } from 'preact';
import type { IconPath } from '../bundle/icons.ts';
import { Icon } from './icon.tsx';
import './fact.css';

/** What is known about a thing, one fact a line. */
export function Facts({ children }: { children: ComponentChildren }) {
  return <ul class="facts">{children}</ul>;
}

export function Fact({
  icon,
  children,
  detail,
}: {
  icon: IconPath;
  children: ComponentChildren;
  detail?: ComponentChildren;
}) {
  return (
    <li>
      <Icon of={icon} />
      <div>
        {children}
        {detail !== undefined && <small>{detail}</small>}
      </div>
    </li>
  );
}
