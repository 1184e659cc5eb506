import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { founds, welcomes, type Founder, type Somebody } from '../world/people.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { openPhone } from './phone.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

describe.skipIf(chromiumMissing !== undefined)('a phone without a network', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let ines: Founder;
  let odile: Somebody;

  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
    ines = await founds(relais.service, 'Inès');
    odile = await welcomes(relais.service, ines, 'Odile', ['host']);
    const { revision } = await ines.client.api.collective();
    await ines.client.api.changeCollective(revision, { rotaTelephone: '+3222000001' });
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  test('opens the app, says what waits for the network, and asks nobody else for anything', async () => {
    const phone = await openPhone(browser, relais.origin);
    await phone.signsIn('Odile', odile.words);
    await phone.taps('Répertoire');
    await kept(phone.page);
    await phone.page.context().setOffline(true);
    await phone.page.goto(`${relais.origin}/cases`);
    await phone.sees('Pas de réseau');
    await phone.taps('Carte d’urgence');
    await phone.sees('112');
    await phone.page.context().setOffline(false);
    await phone.page.goto(relais.origin);
    await phone.sees('Vos sept mots');
    expect(phone.noises(relais.origin)).toEqual([]);
    const addresses = await keptAddresses(phone.page);
    expect(addresses).toContain('/device.json');
    expect(addresses.filter((path) => !isOfTheShell(path))).toEqual([]);
  });
});

/** Waits until the worker runs and holds what it keeps. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction('navigator.serviceWorker.controller !== null && caches.has("device")');
}

/** The app's own files, the card, and how this device speaks: whatever else a cache holds is too much. */
const isOfTheShell = (path: string) =>
  /^\/(|calendar\.(html|svg)|assets\/[^/]+|emergency-card\.json|device\.json)$/.test(path);

/** The paths of all that lies in any cache. */
async function keptAddresses(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(`(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname)));
    return lists.flat().sort();
  })()`);
  return found as string[];
}
