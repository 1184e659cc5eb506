import { here } from './here.ts';

/** How long to wait before asking again for a part of the app that did not come, in milliseconds. */
const pause = 3000;

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
