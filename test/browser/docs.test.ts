import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { faultsOf } from './faults.ts';
import { openPhone } from './phone.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

describe.skipIf(chromiumMissing !== undefined)('the page about the API', () => {
  let relais: TwoInstances;
  let browser: Browser;

  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  test.each(['light', 'dark'] as const)('has no fault in %s', async (colorScheme) => {
    const phone = await openPhone(browser, `${relais.origin}/docs`, { colorScheme });
    await phone.page.evaluate(keepFew);
    // Links within lines of text are as high as the lines.
    const faults = (await faultsOf(phone.page)).filter((fault) => !/^small for a finger .*<a href="#/.test(fault));
    expect([...faults, ...phone.noises(relais.origin)]).toEqual([]);
    await phone.page.context().close();
  });

  test('shows what is looked for, and says how much that is', async () => {
    const { page } = await openPhone(browser, `${relais.origin}/docs`);
    const all = await page.getByRole('article').count();
    await page.getByRole('searchbox').fill('v1/search');
    await page.getByRole('status').getByText(`1 of ${all} operations`).waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    await page.getByRole('searchbox').fill('');
    expect(await page.getByRole('article').count()).toBe(all);
    await page.context().close();
  });
});

/** Runs inside the page: what is left is of every sort, and looked at in seconds. */
function keepFew(): void {
  for (const article of [...document.querySelectorAll('article')].slice(12)) article.remove();
  for (const line of [...document.querySelectorAll('main > section:last-child > *')].slice(24)) line.remove();
}
