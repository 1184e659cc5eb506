import { useLayoutEffect } from 'preact/hooks';
import { deviceStorage } from './device-storage.ts';

const off = 'keys-off';

/** Single keys help some and trouble others (speech input, tremor), so they can be switched off on this device. */
export function keysAreOn(): boolean {
  return deviceStorage.read(off) === undefined;
}

export function switchKeys(on: boolean): void {
  if (on) deviceStorage.remove(off);
  else deviceStorage.write(off, 'yes');
}

/**
 * Calls the action of a single key from the moment this is on screen: never while somebody writes, never with a modifier. An action
 * that answers false leaves the key to the browser.
 */
export function useKeys(actions: Readonly<Record<string, () => unknown>>): void {
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!keysAreOn() || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const action = actions[event.key];
      if (action === undefined) return;
      if (action() !== false) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Moves the focus to the next card or row of the page, or the one before. */
export function moveAmongCards(by: 1 | -1): void {
  const all = document.querySelectorAll<HTMLElement>('main .card, main .rows > li > :is(a, button)');
  const stops = [...all].filter((stop) => stop.offsetParent !== null);
  const at = stops.findIndex((stop) => stop.contains(document.activeElement));
  const next = stops[at < 0 ? 0 : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
