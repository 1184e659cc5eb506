import type { Page } from 'playwright-core';

/** Resolves once this expression, which may await, is true in the page. */
export async function comesTrue(page: Page, expression: string): Promise<void> {
  await page.evaluate(`(async () => {
    while (!(${expression})) await new Promise((resolve) => setTimeout(resolve, 20));
  })()`);
}

/** Resolves once the worker runs and holds all that opens without a network, in the language of this phone. */
export async function kept(page: Page): Promise<void> {
  await comesTrue(page, `navigator.serviceWorker.controller !== null && (await caches.match('/emergency-card.json'))`);
  await comesTrue(
    page,
    `(await caches.match('/device.json')) &&
      (await (await caches.open('device')).keys()).length > 0 &&
      (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length)))
        .reduce((sum, count) => sum + count, 0) > 20`,
  );
}
