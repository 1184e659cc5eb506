import type { IconPath } from '../bundle/icons.ts';
import './icon.css';

/** An icon beside words: hidden from screen readers, since the words say it. `turns` for arrows, in right-to-left pages. */
export function Icon({ of, small, turns }: { of: IconPath; small?: boolean; turns?: boolean }) {
  return (
    <svg
      class={`icon${small ? ' icon-small' : ''}${turns ? ' icon-turns' : ''}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={of} />
    </svg>
  );
}
