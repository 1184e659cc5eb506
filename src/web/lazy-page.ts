import type { ComponentType } from 'preact';
import lazy from 'preact-iso/lazy';
import { loadLabels } from './labels.ts';
import { here } from './here.ts';
import { loadTexts } from './texts.ts';
import type { TextPart } from './texts/parts.ts';

/** How long to wait before asking again for a part of the app that did not come, in milliseconds. */
const pause = 3000;

interface Needs {
  /** Names kinds, languages or zones. */
  readonly labels?: boolean;
  /** Beside what everybody reads. */
  readonly texts?: readonly TextPart[];
}

/** A page that is loaded when first shown, with the labels and texts it needs. Without network it is asked for again. */
export function lazyPage(
  load: () => Promise<{ default: ComponentType }>,
  { labels = true, texts = [] }: Needs = {},
): ComponentType {
  return lazy(() =>
    insistently(async () => {
      const [page] = await Promise.all([load(), labels ? loadLabels() : undefined, ...texts.map(loadTexts)]);
      return page.default;
    }),
  );
}

/** Asks until it comes: what was shown before stays meanwhile, with a word about the network. */
export async function insistently<Value>(load: () => Promise<Value>): Promise<Value> {
  try {
    const value = await load();
    here.write({ isOffline: false });
    return value;
  } catch {
    here.write({ isOffline: true });
    // Or the server has a newer build, and not this file any more.
    void navigator.serviceWorker
      ?.getRegistration()
      .then((worker) => worker?.update())
      .catch(() => undefined);
    await networkOr(pause);
    return insistently(load);
  }
}

/** Resolves when the network comes back, or after so many milliseconds. */
export async function networkOr(milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    addEventListener('online', () => resolve(), { once: true });
    setTimeout(resolve, milliseconds);
  });
}
