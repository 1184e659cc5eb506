import { useEffect, useRef } from 'preact/hooks';

/** Where the focus was: on what, in which column, at the how manieth card. */
interface Place {
  readonly focused: Element;
  readonly column: string;
  readonly index: number;
}

const stopsOf = (column: Element): HTMLElement[] => [
  ...column.querySelectorAll<HTMLElement>('.card, .rows > li > :is(a, button)'),
];

/**
 * Keeps the focus where it was when the card under it goes away: it moves to the card that took its place, so that a change
 * made by somebody else throws nobody back to the top of the page.
 */
export function useKeptPlace(): void {
  const place = useRef<Place | undefined>(undefined);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      const focused = event.target;
      const column = focused instanceof Element ? focused.closest('[data-column]') : null;
      if (!(column instanceof HTMLElement) || !(focused instanceof Element)) return;
      const index = stopsOf(column).findIndex((stop) => stop.contains(focused));
      place.current = index < 0 ? undefined : { focused, column: column.dataset['column'] ?? '', index };
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (document.activeElement !== document.body || place.current?.focused.isConnected !== false) return;
    const column = document.querySelector(`[data-column="${place.current.column}"]`);
    const stops = column === null ? [] : stopsOf(column);
    stops[Math.min(place.current.index, stops.length - 1)]?.focus({ preventScroll: true });
  });
}
