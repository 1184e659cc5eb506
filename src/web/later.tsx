import type { ComponentType } from 'preact';
import lazy, { ErrorBoundary } from 'preact-iso/lazy';
import { insistently } from './lazy-page.ts';

/** A part of a page that is needed only after a tap: loaded then, or when `preload` is called; nothing is drawn until it is there. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Part = lazy(() => insistently(load)) as ComponentType<Props> & { preload: () => Promise<unknown> };
  const Later = (props: Props) => (
    <ErrorBoundary>
      <Part {...props} />
    </ErrorBoundary>
  );
  return Object.assign(Later, { preload: () => void Part.preload() });
}
