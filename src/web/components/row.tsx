import { toChildArray, type ComponentChildren } from 'preact';
import more from 'icon:chevron-right';
import type { IconPath } from '../bundle/icons.ts';
import { useOnce } from '../use-once.ts';
import { Icon } from './icon.tsx';
import './row.css';

interface RowProps {
  title?: ComponentChildren;
  detail?: ComponentChildren;
  icon?: IconPath | undefined;
  /** What stands at the end of the line: a chip, a button. */
  end?: ComponentChildren;
  href?: string | undefined;
  onPress?: () => unknown;
  /** Where an error summary leads. */
  id?: string;
}

/** A line with an icon, what it is, a detail; it leads somewhere, or opens something, or is only read. */
export function Row({ title, detail, icon, end, href, onPress, id }: RowProps) {
  const once = useOnce();
  const inside = (
    <>
      {icon && <Icon of={icon} />}
      <span class="row-words">
        {title !== undefined && <strong>{title}</strong>}
        {detail !== undefined && <small>{detail}</small>}
      </span>
      {end}
      {end === undefined && (href !== undefined || onPress) && (
        <span class="row-more">
          <Icon of={more} small turns />
        </span>
      )}
    </>
  );
  if (href !== undefined) {
    return (
      <a class="row" href={href}>
        {inside}
      </a>
    );
  }
  if (onPress) {
    return (
      <button type="button" id={id} class="row" onClick={() => void once(onPress)}>
        {inside}
      </button>
    );
  }
  return <div class="row">{inside}</div>;
}

/** Rows on one surface. */
export function Rows({ children }: { children: ComponentChildren }) {
  return (
    <ul class="rows">
      {toChildArray(children).map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}
