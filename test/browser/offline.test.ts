import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { founds, welcomes, type Founder, type Somebody } from '../world/people.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { comesTrue, kept } from './kept.ts';
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
    const { revision } = await ines.client.collective();
    await ines.client.api.changeCollective(revision, { rotaTelephone: '+3222000001' });
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  test('opens the app, says what waits for the network, and keeps nothing but the app', async () => {
    const phone = await openPhone(browser, relais.origin);
    const { page } = phone;
    await phone.signsIn('Odile', odile.words);
    await phone.taps('Répertoire');
    await phone.taps('Réglages');
    await kept(page);
    await page.context().setOffline(true);
    await page.goto(`${relais.origin}/cases`);
    await phone.sees('Pas de réseau');
    await phone.taps('Carte d’urgence');
    await phone.sees('+32 2 200 00 01');
    await page.context().setOffline(false);
    await page.goto(relais.origin);
    await phone.sees('Vos sept mots');
    expect(phone.noises(relais.origin)).toEqual([]);
    const addresses = await keptAddresses(page);
    expect(addresses).toContain('/device.json');
    expect(addresses.filter((path) => !isOfTheShell(path))).toEqual([]);
  });

  test('whoever opened an invitation has the emergency card from then on: in Arabic, without an account', async () => {
    const { fragment } = await ines.client.invite({ roles: ['host'] });
    const phone = await openPhone(browser, `${relais.origin}/join#${fragment}`, { locale: 'ar' });
    const { page } = phone;
    await kept(page);
    await page.goto('about:blank');
    await page.context().setOffline(true);
    await page.goto(`${relais.origin}/emergency`);
    await page.getByRole('heading', { name: 'بطاقة الطوارئ' }).waitFor();
    expect(await page.getByRole('list').getByRole('listitem').count()).toBe(5);
    expect(await page.getByRole('link', { name: '+32 2 200 00 01' }).getAttribute('href')).toBe('tel:+3222000001');
    expect(await page.evaluate('document.documentElement.dir')).toBe('rtl');
    await phone.taps('Nederlands');
    await page.getByRole('heading', { name: 'Noodkaart' }).waitFor();
    expect(phone.noises(relais.origin)).toEqual([]);
  });

  test('a card that coordinators changed is there at the next look, and stays for when there is no network', async () => {
    const phone = await openPhone(browser, `${relais.origin}/emergency`);
    const { page } = phone;
    await kept(page);
    const { version, doctorTelephone, texts } = await ines.client.api.emergencyCard();
    const written = Object.entries(texts).map(([locale, { doctor }]) => [locale, { doctor, lines: ['Respirez.'] }]);
    const card = { doctorTelephone, texts: Object.fromEntries(written) as never };
    await ines.client.api.changeEmergencyCard(card, version);
    await page.reload();
    await phone.sees('Respirez.');
    await page.context().setOffline(true);
    await page.reload();
    await phone.sees('Respirez.');
    expect(await page.locator('.emergency-lines li').allInnerTexts()).toEqual(['Respirez.']);
  });

  test('Leave shows the calendar without a network too, and Back does not bring the app out again', async () => {
    const phone = await openPhone(browser, relais.origin, {}, async () => {});
    const { page } = phone;
    await phone.signsIn('Odile', odile.words);
    await kept(page);
    await phone.taps('Réglages');
    await page.context().setOffline(true);
    await phone.taps('Quitter');
    await page.waitForURL('**/calendar.html');
    await page.getByRole('table').waitFor();
    await page.goBack();
    await page.waitForURL('**/calendar.html');
    await page.getByRole('table').waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/relais/i);
  });

  test('after signing out the app is not on the phone at all', async () => {
    const phone = await openPhone(browser, relais.origin);
    const { page } = phone;
    await phone.signsIn('Odile', odile.words);
    await kept(page);
    await phone.taps('Réglages');
    await phone.taps('Se déconnecter');
    await phone.sees('Vos sept mots');
    await comesTrue(page, '(await navigator.serviceWorker.getRegistration()) === undefined');
    expect(await page.evaluate('caches.keys()')).toEqual([]);
    expect(await page.evaluate('Object.keys(localStorage)')).toEqual([]);
  });

  test('where no script runs, four languages say why, and give the telephone of the rota', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(relais.origin);
    for (const lang of ['fr', 'nl', 'en', 'ar']) {
      const words = page.locator(`noscript p[lang="${lang}"]`);
      expect(await words.filter({ hasText: 'JavaScript' }).count(), lang).toBe(1);
      expect(await words.locator('a[href="tel:+3222000001"]').count(), lang).toBe(1);
    }
    await context.close();
  });
});

/** The paths of all that lies in any cache. */
async function keptAddresses(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(`(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => new URL(url).pathname).sort();
  })()`);
  return found as string[];
}

/** The app's own files, the card, and how this device speaks: whatever else a cache holds is too much. */
const isOfTheShell = (path: string) =>
  /^\/(|calendar\.(html|svg)|assets\/[^/]+|emergency-card\.json|device\.json)$/.test(path);
