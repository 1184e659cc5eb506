import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { minutes } from '../../src/kernel/index.ts';
import { founds, welcomes, type Founder, type Somebody } from '../world/people.ts';
import { tuesdayMorning } from '../world/service.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { openPhone, type Phone } from './phone.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

describe.skipIf(chromiumMissing !== undefined)('a page that tells a passer-by nothing', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let ines: Founder;
  let odile: Somebody;

  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
    ines = await founds(relais.service, 'Inès');
    odile = await welcomes(relais.service, ines, 'Odile', ['host']);
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  const signedIn = async (...clock: ((page: Page) => Promise<void>)[]): Promise<Phone> => {
    const phone = await openPhone(browser, relais.origin, {}, ...clock);
    await phone.signsIn('Odile', odile.words);
    return phone;
  };

  test('Leave puts a calendar in its place, and Back does not bring it out again', async () => {
    const openSignIns = async () => {
      const found = await relais.service.database.sql<{ count: number }[]>`
        select count(*)::int from sign_ins where person = ${odile.id} and not is_locked`;
      return found[0]?.count;
    };
    const before = await openSignIns();
    // The browser's own clock: under an imitated one a page cannot tell how it was come to.
    const phone = await signedIn(async () => {});
    const { page } = phone;
    await phone.taps('Réglages');
    await page.getByRole('heading', { name: 'Réglages' }).waitFor();
    await phone.taps('Quitter');
    await page.waitForURL('**/calendar.html');
    await page.getByRole('table').waitFor();
    await expect.poll(openSignIns, { message: 'its cookie alone opens nothing any more' }).toBe(before);
    expect(await page.title()).toBe(thisMonth());
    expect(await page.locator('body').innerText()).not.toMatch(/relais/i);
    await page.goBack();
    await page.waitForURL('**/calendar.html');
    await page.goto(relais.origin);
    await phone.sees('Vos sept mots');
    expect(phone.noises(relais.origin)).toEqual([]);
  });

  test('shift three times leaves as well; twice and another key does not', async () => {
    const { page } = await signedIn();
    for (const key of ['Shift', 'Shift', 'a', 'Shift']) await page.keyboard.press(key);
    await page.getByRole('heading', { name: 'Demandes' }).waitFor();
    for (const key of ['Shift', 'Shift']) await page.keyboard.press(key);
    await page.waitForURL('**/calendar.html');
    expect(await page.title()).toBe('novembre 2026');
  });

  test('after ten minutes untouched it locks, and the same words open the same page', async () => {
    const phone = await openPhone(browser, `${relais.origin}/settings`, {}, (page) =>
      page.clock.install({ time: tuesdayMorning }),
    );
    await phone.signsIn('Odile', odile.words);
    await phone.sees('Verrouiller');
    await phone.page.clock.fastForward(minutes(9));
    await phone.page.keyboard.press('Tab');
    await phone.page.clock.fastForward(minutes(9));
    await phone.sees('Verrouiller');
    await phone.page.clock.fastForward(minutes(2));
    await phone.sees('Personne n’a touché cette page depuis un moment.');
    expect(await phone.page.getByLabel('Votre nom ici').inputValue()).toBe('odile');
    await phone.signsIn('Odile', odile.words);
    await phone.sees('Verrouiller');
    expect(phone.page.url()).toBe(`${relais.origin}/settings`);
  });

  test('without a network nothing is lost: the page says so, keeps what was typed, and sends it once', async () => {
    const phone = await signedIn();
    const { page } = phone;
    await phone.taps('Demander de l’aide');
    for (const answer of ['Dentiste', 'Cette semaine', 'Pas nécessaire', 'Par téléphone']) await phone.taps(answer);
    await phone.writes('En quelques mots', 'mal depuis dimanche');
    await phone.taps('Continuer');
    await page.context().setOffline(true);
    await phone.taps('Envoyer');
    await phone.sees('Pas de réseau. Rien n’a été envoyé.');
    await phone.sees('mal depuis dimanche');
    await page.context().setOffline(false);
    await phone.taps('Réessayer');
    await phone.sees('Personne dans le répertoire ne peut le faire maintenant.');
    const cases = await odile.client.api.cases();
    expect(cases.map(({ needs }) => needs.map(({ kind }) => kind))).toEqual([['dentist']]);
  });
});

const thisMonth = () => new Intl.DateTimeFormat('fr-BE', { month: 'long', year: 'numeric' }).format(new Date());
