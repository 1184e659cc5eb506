import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caller } from '../world/callers.ts';
import { entryContent, liege, namur, published } from '../world/entries.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { openPhone } from './phone.ts';
import { said, starting } from './said.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

/** Long enough for a slow machine; nothing waits for it. */
const soon = { timeout: 15_000 };

describe.skipIf(chromiumMissing !== undefined)('a visitor in the directory', () => {
  let relais: TwoInstances;
  let browser: Browser;

  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
    const ines = await caller(relais.service, { roles: ['coordinator'] });
    for (const [displayName, municipality] of [
      ['Marguerite', liege],
      ['Lucienne', liege],
      ['Odile', namur],
    ] as const) {
      const she = await caller(relais.service, { roles: ['expert'], vettedKinds: ['cook'] });
      await published(she, ines, entryContent({ displayName, municipality, tier: 'public' }));
    }
    await relais.service.settle();
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  const visits = (path = '/search') => openPhone(browser, relais.origin + path);
  const names = (page: Page) => page.locator('.entry-name').allInnerTexts();
  const field = (page: Page) => page.getByRole('searchbox');
  const pathOf = (page: Page) => page.evaluate<string>('location.pathname + location.search');

  test('chooses Namur in the list or on the map; the address says the zone, brings it back, and never says a word', async () => {
    const phone = await visits();
    const { page } = phone;
    await expect.poll(() => names(page), soon).toHaveLength(3);
    await field(page).fill('cuisine');
    await phone.taps(starting('facets.title'));
    await page.locator('dialog .choice', { hasText: /Namur/ }).tap();
    await expect.poll(() => pathOf(page), soon).toBe('/search?zone=namur');
    await page
      .locator('dialog')
      .getByRole('button', { name: said('facets.show') })
      .tap();
    await expect.poll(() => names(page), soon).toEqual(['Odile']);

    await page.goto(relais.origin + (await pathOf(page)));
    await expect.poll(() => names(page), soon).toEqual(['Odile']);
    expect(await field(page).inputValue(), 'typed words are kept nowhere').toBe('');

    await phone.taps(starting('facets.some'));
    await page.locator('.zone-map path.zone-chosen').waitFor();
    await page
      .locator('dialog')
      .getByRole('button', { name: said('search.widen') })
      .tap();
    await expect.poll(() => pathOf(page), soon).toBe('/search');
    expect(await page.locator('.zone-map path').count()).toBe(11);
    await page.context().close();
  });

  test('types on while an answer is late: the older answer never replaces the newer one', async () => {
    const { page } = await visits();
    await expect.poll(() => names(page), soon).toHaveLength(3);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isBack = false;
    await page.route('**/v1/search', async (route) => {
      if (route.request().postDataJSON().text !== 'odile') return route.continue();
      const response = await route.fetch();
      await held;
      isBack = true;
      await route.fulfill({ response });
    });
    const asked = page.waitForRequest((request) => request.postData()?.includes('odile') ?? false);
    await field(page).fill('odile');
    await asked;
    await field(page).fill('lucienne');
    await expect.poll(() => names(page), soon).toEqual(['Lucienne']);
    letGo();
    await expect.poll(() => isBack, soon).toBe(true);
    await field(page).fill('marguerite');
    await expect.poll(() => names(page), soon).toEqual(['Marguerite']);
    await page.context().close();
  });

  test('loses the network: the words stay, and are answered when it is back', async () => {
    const { page } = await visits();
    await expect.poll(() => names(page), soon).toHaveLength(3);
    await page.context().setOffline(true);
    await field(page).fill('odile');
    await page.getByText(said('offline.title')).first().waitFor();
    expect(await field(page).inputValue()).toBe('odile');
    await page.context().setOffline(false);
    await expect.poll(() => names(page), soon).toEqual(['Odile']);
    await page.context().close();
  });

  test('is told when a simpler search answered, with the words kept', async () => {
    const { page } = await visits();
    await page.route('**/v1/search', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), partial: true } });
    });
    await field(page).fill('odile');
    await page.getByText(said('search.simplified')).waitFor();
    expect(await field(page).inputValue()).toBe('odile');
    await page.unrouteAll({ behavior: 'wait' });
    await page.context().close();
  });
});
