import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { locales } from '../../src/kernel/index.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { faultsOf } from './faults.ts';
import { openPhone } from './phone.ts';
import { screens } from './screens/screens.ts';
import { dress, views, walk } from './screens/walk.ts';
import { fillWorld, type Who, type World } from './screens/world.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

const walks = (['visitor', 'host', 'expert', 'coordinator'] satisfies Who[]).flatMap((who) =>
  locales.map((locale) => [who, locale] as const),
);

describe.skipIf(chromiumMissing !== undefined)('every screen', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let world: World;

  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
    world = await fillWorld(relais.service);
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  test.each(walks)('has no fault: %s, %s', async (who, locale) => {
    const faults: string[] = [];
    await walk({ browser, origin: relais.origin, world }, who, locale, async (screen, phone) => {
      const view = views[(screens.indexOf(screen) + locales.indexOf(locale)) % views.length];
      if (view) await dress(phone, view);
      const found = [...(await faultsOf(phone.page)), ...phone.noises(relais.origin)];
      faults.push(...found.map((fault) => `${screen.name} (${view?.scheme}, ${view?.width}): ${fault}`));
    });
    expect(faults).toEqual([]);
  });

  test('a planted fault is found: an image without words, grey on grey, a line wider than the screen', async () => {
    const { page } = await openPhone(browser, relais.origin);
    await page.getByRole('heading').first().waitFor();
    await page.evaluate(`{
      const image = document.createElement('img');
      const grey = Object.assign(document.createElement('p'), { textContent: 'quiet words' });
      grey.style.color = '#bbb';
      const wide = Object.assign(document.createElement('p'), { textContent: 'wide words' });
      wide.style.inlineSize = '500px';
      document.querySelector('main').append(image, grey, wide);
    }`);
    const found = await faultsOf(page);
    for (const fault of ['image-alt', 'color-contrast', 'wider than the screen']) {
      expect(
        found.filter((one) => one.includes(fault)),
        fault,
      ).toHaveLength(1);
    }
  });
});
