import type { ComponentType } from 'preact';
import lazy from 'preact-iso/lazy';
import { loadLabels } from './labels.ts';
import { session } from './session.ts';

/** How long to wait before asking again for a part of the app that did not come, in milliseconds. */
const pause = 3000;

/** A page that is loaded when first shown, with the labels it names things by. Without network it is asked for again. */
export function lazyPage(load: () => Promise<{ default: ComponentType }>, hasLabels = true): ComponentType {
  return lazy(() =>
    insistently(async () => {
      const [page] = await Promise.all([load(), hasLabels ? loadLabels() : undefined]);
      return page.default;
    }),
  );
}

/** Asks until it comes: what was shown before stays meanwhile, with a word about the network. */
async function insistently<Value>(load: () => Promise<Value>): Promise<Value> {
  try {
    const value = await load();
    session.write({ isOffline: false });
    return value;
  } catch {
    session.write({ isOffline: true });
    await new Promise<void>((resolve) => {
      addEventListener('online', () => resolve(), { once: true });
      setTimeout(resolve, pause);
    });
    return insistently(load);
  }
}
