import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { buildNeed } from '../world/asks.ts';
import { minutes, type CaseId } from '../../src/kernel/index.ts';
import { brussels, entryContent } from '../world/entries.ts';
import { founds, submits, vets, welcomes, type Founder, type Somebody } from '../world/people.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { comesTrue, kept } from './kept.ts';
import { openPhone, type Phone } from './phone.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

describe.skipIf(chromiumMissing !== undefined)('an interpreter on a tram, whose network comes and goes', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let ines: Founder;
  let odile: Somebody;
  let samira: Somebody;
  let asked: CaseId;

  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
    const { service } = relais;
    ines = await founds(service, 'Inès');
    const wout = await welcomes(service, ines, 'Wout', ['coordinator']);
    odile = await welcomes(service, ines, 'Odile', ['host']);
    samira = await welcomes(service, ines, 'Samira', ['expert']);
    await vets(ines, wout, await submits(samira, interpreterEntry('Samira')));
    await service.settle();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  beforeEach(async () => {
    const need = buildNeed({ kind: 'interpreter', languages: ['tir'], municipality: brussels });
    asked = (await odile.client.ask({ needs: [need], words: '' })).id;
    await relais.service.settle();
  });

  /** How the server has it: `over` once nothing is asked of her any more. */
  const referral = async () => (await samira.client.api.referrals()).find((one) => one.case === asked);
  const state = async () => (await referral())?.state ?? 'over';

  const setTime = (page: Page) => page.clock.setFixedTime(relais.service.clock.now());

  /** Time passes for everybody: on her phone too, which has no network. */
  async function pass(page: Page, milliseconds: number): Promise<void> {
    await relais.service.pass(milliseconds);
    await setTime(page);
  }

  /** Samira's phone, with the one question that is put to her now. */
  async function opens(): Promise<Phone> {
    const phone = await openPhone(browser, relais.origin, {}, setTime);
    await phone.signsIn('Samira', samira.words);
    await phone.sees('Pas cette fois');
    return phone;
  }

  /** How often an answer of this sort was sent from now on. */
  function sent(page: Page, what: 'refusal' | 'acceptance'): () => number {
    let count = 0;
    page.on('request', (request) => {
      if (request.method() === 'PUT' && request.url().endsWith(`/${what}`)) count += 1;
    });
    return () => count;
  }

  test('her no is kept and said to be; it goes once when the network is back', async () => {
    const phone = await opens();
    const { page } = phone;
    await page.context().setOffline(true);
    await phone.taps('Pas cette fois');
    await phone.sees('Pas de réseau. Votre non est gardé.');
    const refusals = sent(page, 'refusal');
    await page.context().setOffline(false);
    await phone.sees('Votre non est arrivé.');
    expect(await state()).toBe('over');
    expect(refusals()).toBe(1);
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await page.getByText('Rien pour vous maintenant').waitFor();
    expect(refusals()).toBe(1);
    expect(phone.noises(relais.origin)).toEqual([]);
  });

  test('she closes the app meanwhile: her no waits sealed, and goes when she opens it again', async () => {
    const phone = await opens();
    const { page } = phone;
    const context = page.context();
    await context.setOffline(true);
    await phone.taps('Pas cette fois');
    await phone.sees('Pas de réseau. Votre non est gardé.');
    const id = (await referral())?.id;
    expect(id).toBeDefined();
    expect(await page.evaluate(`JSON.stringify(Object.entries(localStorage))`)).not.toContain(id);
    await page.goto('about:blank');
    await context.setOffline(false);
    const refusals = sent(page, 'refusal');
    await page.goto(relais.origin);
    expect(refusals()).toBe(0);
    await phone.signsIn('Samira', samira.words);
    await phone.sees('Votre non est arrivé.');
    expect(await state()).toBe('over');
  });

  test('her yes of two minutes ago goes by itself, with her number and nothing twice', async () => {
    const phone = await opens();
    const { page } = phone;
    await page.context().setOffline(true);
    await phone.taps('J’accepte');
    await phone.sees('Pas de réseau. Votre oui n’est pas encore parti.');
    await pass(page, minutes(2));
    const yeses = sent(page, 'acceptance');
    await page.context().setOffline(false);
    await phone.sees('Votre oui est arrivé.');
    expect(await state()).toBe('accepted');
    expect(yeses()).toBe(1);
  });

  test('her yes of six minutes ago is asked again, and nothing accepts in her name before she says so', async () => {
    const phone = await opens();
    const { page } = phone;
    await page.context().setOffline(true);
    await phone.taps('J’accepte');
    await phone.sees('Votre oui n’est pas encore parti.');
    const yeses = sent(page, 'acceptance');
    await pass(page, minutes(6));
    await phone.taps('Réglages');
    await page.context().setOffline(false);
    await phone.taps('Vous avez dit oui sans réseau. Toujours oui ?');
    await phone.sees(/Vous avez dit oui à \d\d:\d\d, sans réseau. Toujours oui ?/);
    expect(yeses()).toBe(0);
    expect(await state()).toBe('asked');
    await page.getByRole('button', { name: 'Toujours oui' }).dblclick();
    await page.waitForURL('**/cases/*');
    expect(yeses()).toBe(1);
    expect(await state()).toBe('accepted');
  });

  test('the request was closed meanwhile: she is thanked, and asked nothing more', async () => {
    const phone = await opens();
    const { page } = phone;
    await page.context().setOffline(true);
    await phone.taps('J’accepte');
    await phone.sees('Votre oui n’est pas encore parti.');
    await odile.client.api.closeCase(asked, { outcome: 'no-longer-needed' });
    await pass(page, minutes(6));
    await page.context().setOffline(false);
    await phone.sees('Ce n’est plus nécessaire. Merci d’avoir répondu.');
    expect(await page.getByText('Toujours oui ?').count()).toBe(0);
  });

  test('she wants her next appointments kept: without a network the half-day and the kind are there, until she signs out', async () => {
    const halfDays = [{ date: '2026-11-26', part: 'afternoon' as const }];
    const need = buildNeed({ kind: 'interpreter', languages: ['tir'], municipality: brussels, halfDays });
    asked = (await odile.client.ask({ needs: [need], words: 'secret' })).id;
    await relais.service.settle();
    const card = await referral();
    if (card === undefined) throw new Error('Samira was not asked');
    await samira.client.accept(card);
    const phone = await openPhone(browser, `${relais.origin}/settings`, {}, setTime);
    const { page } = phone;
    await phone.signsIn('Samira', samira.words);
    const isKept = `(localStorage.getItem('appointments') ?? '').includes('2026-11-26')`;
    expect(await page.evaluate(isKept)).toBe(false);
    await page.getByRole('switch', { name: 'Garder mes prochains rendez-vous' }).tap();
    await comesTrue(page, isKept);
    await kept(page);
    await page.context().setOffline(true);
    await page.goto(`${relais.origin}/inbox`);
    await phone.sees('Vos prochains rendez-vous');
    const row = page.getByRole('listitem').filter({ hasText: 'jeudi 26' }).first();
    expect(await row.innerText()).toMatch(/jeudi 26.*après-midi\s*interprète/i);
    await page.context().setOffline(false);
    await page.goto(`${relais.origin}/settings`);
    await phone.signsIn('Samira', samira.words);
    await phone.taps('Se déconnecter');
    await phone.sees('Vos sept mots');
    await comesTrue(page, `localStorage.getItem('appointments') === null`);
  });
});

function interpreterEntry(displayName: string) {
  const pairs = [
    { from: 'tir', to: 'fra' },
    { from: 'fra', to: 'tir' },
  ] as const;
  const skills = [{ kind: 'interpreter', pairs: [...pairs], modes: ['on-site', 'phone'], topics: [] }] as const;
  return entryContent({
    displayName,
    municipality: brussels,
    languages: ['tir', 'fra'],
    cap: { count: 20, per: 'week' },
    skills: [...skills],
  } as never);
}
