import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Route } from 'playwright-core';
import { brussels, entryContent } from '../world/entries.ts';
import { founds, submits, vets, welcomes, type Somebody } from '../world/people.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { openPhone, type Phone } from './phone.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

const noNetwork = 'Pas de réseau. Rien n’a été envoyé.';
const words = 'mal aux dents depuis dimanche';

describe.skipIf(chromiumMissing !== undefined)('asking on a bad network', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let odile: Somebody;
  let phone: Phone;

  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
    const { service } = relais;
    const ines = await founds(service, 'Inès');
    const wout = await welcomes(service, ines, 'Wout', ['coordinator']);
    odile = await welcomes(service, ines, 'Odile', ['host']);
    const samira = await welcomes(service, ines, 'Samira', ['expert']);
    const pairs = [{ from: 'tir', to: 'fra' }];
    const skills = [{ kind: 'interpreter', pairs, modes: ['on-site', 'phone'], topics: [] }];
    const cap = { count: 50, per: 'week' };
    await vets(ines, wout, await submits(samira, entryContent({ municipality: brussels, skills, cap } as never)));
    await service.settle();
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });
  beforeEach(async () => {
    await phone?.page.context().close();
    phone = await openPhone(browser, relais.origin);
    await phone.signsIn('Odile', odile.words);
  });

  const cases = async () => (await odile.client.api.cases()).length;
  const cut = () => phone.page.route('**/v1/**', (route) => route.abort());
  const mend = () => phone.page.unroute('**/v1/**');
  const begins = async () => {
    await phone.taps('Demander de l’aide');
    await phone.sees('De quelle aide');
  };
  /** One tap or text a question, up to the last. */
  const answers: readonly (() => Promise<unknown>)[] = [
    () => phone.taps('Interprète'),
    () => phone.taps('Aujourd’hui'),
    () => phone.taps(/^tigrigna/),
    () => phone.taps('Par téléphone'),
    async () => {
      await phone.writes('En quelques mots', words);
      await phone.taps('Continuer');
    },
  ];
  const answersAll = async (from = 0) => {
    for (const answer of answers.slice(from)) await answer();
  };
  const checks = async () => {
    for (const said of ['interprète', 'Aujourd’hui', 'tigrigna', 'Par téléphone', words]) await phone.sees(said);
  };

  test.each([0, 1, 2, 3, 4, 5])(
    'the network is cut before answer %i: every answer is kept, sending says so, and once it is back one tap sends',
    async (step) => {
      const before = await cases();
      await begins();
      for (const answer of answers.slice(0, step)) await answer();
      await cut();
      await answersAll(step);
      await phone.taps('Envoyer');
      await phone.sees(noNetwork);
      await checks();
      expect(await cases()).toBe(before);
      await mend();
      await phone.taps('Réessayer');
      await phone.sees('C’est envoyé');
      expect(await cases()).toBe(before + 1);
    },
  );

  test('the answer is lost after sending: sent again, and after a reload again, it is one request', async () => {
    const before = await cases();
    await begins();
    await answersAll();
    await losesAnswers();
    await phone.taps('Envoyer');
    await phone.sees(noNetwork);
    expect(await cases()).toBe(before + 1);

    await phone.page.reload();
    await phone.page.unroute('**/v1/cases/*');
    await opensAgain();
    await phone.taps('Reprendre');
    await checks();
    await phone.taps('Envoyer');
    await phone.sees('Votre premier envoi était bien arrivé.');
    expect(await cases()).toBe(before + 1);
  });

  test('the answer is lost, the same page sends again: one request, as if nothing had happened', async () => {
    const before = await cases();
    await begins();
    await answersAll();
    await losesAnswers();
    await phone.taps('Envoyer');
    await phone.sees(noNetwork);
    await phone.page.unroute('**/v1/cases/*');
    await phone.taps('Réessayer');
    await phone.sees('C’est envoyé');
    expect(await cases()).toBe(before + 1);
  });

  test('the server fails: it says so, keeps everything, and goes on when it is well again', async () => {
    const before = await cases();
    await begins();
    await answersAll();
    await phone.page.route('**/v1/openings', (route) => route.fulfill({ status: 500, body: '{}' }));
    await phone.taps('Envoyer');
    await phone.sees('Relais ne répond pas');
    await checks();
    await phone.page.unroute('**/v1/openings');
    await phone.taps('Réessayer');
    await phone.sees('C’est envoyé');
    expect(await cases()).toBe(before + 1);
  });

  test('two taps in one breath send once', async () => {
    const before = await cases();
    await begins();
    await answersAll();
    await phone.sees('C’est bien cela');
    const sent: string[] = [];
    phone.page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await phone.page.evaluate(`{
      const send = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Envoyer');
      send.click();
      send.click();
    }`);
    await phone.sees('C’est envoyé');
    expect(sent.filter((request) => /openings|PUT \/v1\/cases/.test(request))).toHaveLength(2);
    expect(await cases()).toBe(before + 1);
  });

  test('slow: after a second it says that it is under way, after ten that one may leave', async () => {
    const before = await cases();
    await phone.page.clock.install({ time: new Date('2026-11-24T09:00:00Z') });
    await begins();
    await answersAll();
    let letGo: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await phone.page.route('**/v1/openings', async (route) => {
      await held;
      await route.continue();
    });
    await phone.taps('Envoyer');
    await phone.page.clock.runFor(1_100);
    await phone.sees('On scelle et on envoie…');
    await phone.page.clock.runFor(9_000);
    await phone.sees('Vous pouvez quitter cette page');
    letGo?.();
    await phone.sees('C’est envoyé');
    expect(await cases()).toBe(before + 1);
  });

  test('the sign-in is revoked in the middle: the words open again where she was', async () => {
    const before = await cases();
    await begins();
    await answersAll();
    const others = (await odile.client.api.signIns()).filter(({ isThisOne }) => !isThisOne);
    expect(others.length).toBeGreaterThan(0);
    for (const { id } of others) await odile.client.api.revokeSignIn(id);
    await phone.sees('ce que vous aviez commencé est gardé');
    expect(await cases()).toBe(before);
    await signsInAgain();
    await checks();
    await phone.taps('Envoyer');
    await phone.sees('C’est envoyé');
    expect(await cases()).toBe(before + 1);
  });

  test('a browser that keeps nothing says so, and sends all the same', async () => {
    const before = await cases();
    await phone.page.evaluate(`Storage.prototype.setItem = () => { throw new Error('refused'); }`);
    await begins();
    await answersAll();
    await phone.sees('Ce navigateur ne garde rien.');
    await phone.taps('Envoyer');
    await phone.sees('C’est envoyé');
    expect(await cases()).toBe(before + 1);
  });

  test('a lock in the middle keeps it sealed; thrown away it can be taken back, until the next thing is done', async () => {
    await begins();
    await answersAll();
    const stored = await phone.page.evaluate(`JSON.stringify({ ...localStorage })`);
    expect(String(stored)).toContain('draft-');
    expect(String(stored)).not.toContain('dents');
    await phone.page.reload();
    await opensAgain();
    await phone.taps('Jeter');
    await phone.sees('C’est jeté.');
    await phone.taps('Annuler');
    await phone.sees('Une demande commencée');
    await phone.taps('Jeter');
    await phone.sees('C’est jeté.');
    await phone.taps('Dentiste');
    await phone.sees('Pour quand');
    expect(await phone.page.getByText('C’est jeté.').count()).toBe(0);
  });

  async function signsInAgain(): Promise<void> {
    await phone.writes('Votre nom ici', 'Odile');
    await phone.writes('Vos sept mots', odile.words);
    await phone.taps('Ouvrir');
  }

  /** Her words, on the page of a request opened anew: what was begun is offered. */
  async function opensAgain(): Promise<void> {
    await signsInAgain();
    await phone.sees('Une demande commencée');
  }

  /** What is sent arrives, and no answer comes back. */
  async function losesAnswers(): Promise<void> {
    await phone.page.route('**/v1/cases/*', async (route: Route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      await route.fetch();
      return route.abort();
    });
  }
});
