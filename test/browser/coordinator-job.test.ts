import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { buildNeed } from '../world/asks.ts';
import { brussels, entryContent, liege, namur } from '../world/entries.ts';
import { founds, submits, vets, welcomes, type Somebody } from '../world/people.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { findHiddenFocus } from './layout.ts';
import { openPhone, type Phone } from './phone.ts';
import { said } from './said.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

/** As her handle is folded. */
const name = 'inès'.normalize('NFKD');

describe.skipIf(chromiumMissing !== undefined)('what a coordinator does at night', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let ines: Somebody;
  let wout: Somebody;
  let odile: Somebody;
  let bruno: Somebody;
  let phone: Phone;

  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
    const { service } = relais;
    ines = await founds(service, 'Inès');
    wout = await welcomes(service, ines, 'Wout', ['coordinator']);
    odile = await welcomes(service, ines, 'Odile', ['host']);
    bruno = await welcomes(service, ines, 'Bruno', ['expert']);
    const content = entryContent({ displayName: 'Bruno', municipality: brussels, reachKm: 5 });
    await vets(ines, wout, await submits(bruno, content));
    await service.settle();
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  /** Odile asks for something that nobody near can do. */
  const asks = async (kind: 'cook' | 'dentist', municipality: string) => {
    const asked = await odile.client.ask({ needs: [buildNeed({ kind, languages: [], municipality })], words: '' });
    await relais.service.settle();
    return asked;
  };
  const stuckOn = ({ page }: Phone) => page.locator('.card-stuck h3');
  const focusOf = ({ page }: Phone) => page.locator('.card-stuck:focus h3');

  test('the board opens on what is stuck, said in words, and one tap takes it off', async () => {
    await asks('cook', liege);
    phone = await openPhone(browser, relais.origin);
    await phone.signsIn('Inès', ines.words);
    await phone.sees('Il y a peu de chances que quelqu’un accepte.');
    // What her device offers once, after the first opening by words.
    await phone.page
      .locator('.card:not(.card-stuck)')
      .getByRole('button', { name: said('code.not-now') })
      .tap();
    expect(await phone.page.locator('main .card').first().getAttribute('class'), 'first on the page').toContain(
      'stuck',
    );
    const before = phone.tapCount;
    await phone.taps('Demander plus loin');
    await phone.sees('On demande plus loin.');
    await relais.service.settle();
    await expect.poll(() => stuckOn(phone).count()).toBe(0);
    expect(phone.tapCount - before).toBe(1);
    expect((await ines.client.api.board()).underWay).toMatchObject([{ need: { kind: 'cook' }, counts: { asked: 1 } }]);
  });

  test('*not now*: two taps, it waits under *later*, Wout sees who did it, and it can be taken back', async () => {
    await asks('dentist', namur);
    await phone.sees(/^Dentiste$/i);
    const before = phone.tapCount;
    await phone.taps('Pas maintenant');
    await phone.taps(/^Demain matin/);
    await phone.sees('Mis de côté.');
    expect(phone.tapCount - before).toBe(2);
    expect((await wout.client.api.board()).later).toMatchObject([{ postponed: { by: ines.id } }]);
    await phone.page.getByText('Plus tard', { exact: false }).first().tap();
    await phone.sees(`Mis de côté par ${name}.`);
    await phone.taps('Reprendre');
    await expect.poll(() => stuckOn(phone).count()).toBe(1);
  });

  test('a note: names are asked about once, Wout reads it on his phone, and neither overwrites the other', async () => {
    await phone.taps(/^Plus$/);
    await phone.taps('Note pour la coordination');
    await phone.writes('Ce qu’il faut savoir', 'Rappeler le cabinet au 081 22 33 44');
    await phone.taps('Garder');
    await phone.sees('On dirait un nom ou un numéro.');
    await phone.taps('Garder');
    await phone.sees(`note de ${name}`);
    const his = await openPhone(browser, relais.origin);
    await his.signsIn('Wout', wout.words);
    await his.sees(`note de ${name}`);
    await his.taps(/^Plus$/);
    await his.taps('Note pour la coordination');
    expect(await his.page.getByLabel('Ce qu’il faut savoir').inputValue()).toBe('Rappeler le cabinet au 081 22 33 44');

    await phone.taps(/^Plus$/);
    await phone.taps('Note pour la coordination');
    await phone.writes('Ce qu’il faut savoir', 'Le cabinet rappelle jeudi.');
    await phone.taps('Garder');
    await phone.sees('Enregistrée pour la coordination.');
    await his.writes('Ce qu’il faut savoir', 'Personne ne répond.');
    await his.taps('Garder');
    await his.sees(`${name} vient d’écrire`);
    await his.sees('Le cabinet rappelle jeudi.');
    expect(await his.page.getByLabel('Ce qu’il faut savoir').inputValue(), 'nothing typed is lost').toBe(
      'Personne ne répond.',
    );
    await closesSheet(his.page);
    await his.taps(/^Plus$/);
    await his.taps('Note pour la coordination');
    await his.sees('Le cabinet rappelle jeudi.');
    expect(await his.page.getByLabel('Ce qu’il faut savoir').inputValue(), 'begun upon what she wrote over').toBe(
      'Personne ne répond.',
    );
    await his.taps('Enregistrer la mienne à la place');
    await his.sees('Enregistrée pour la coordination.');
    expect(his.noises(relais.origin)).toEqual([]);
    await his.page.context().close();
  });

  test('where the clipboard is closed, the sentence for the groups is shown to be copied; no commune is in it', async () => {
    await phone.page.evaluate(
      'Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("closed")) } })',
    );
    await phone.taps(/^Plus$/);
    await phone.taps('Copier pour les groupes');
    const sentence = await phone.page.getByLabel('Le texte').inputValue();
    expect(sentence).toMatch(/^On cherche\s: dentiste, Namur, cette semaine\./);
    expect(sentence).toContain(relais.origin);
    await phone.taps('Fermer');
  });

  test('keys: j and k between cards, digits act on a card or choose a column, Enter opens, ? explains', async () => {
    const { page } = phone;
    await page.locator('main').focus();
    for (const key of ['j', 'j', 'k']) await page.keyboard.press(key);
    expect(await focusOf(phone).innerText()).toMatch(/dentiste/i);
    await page.keyboard.press('2');
    await phone.sees('Dans deux heures');
    await closesSheet(page);
    await page.keyboard.press('Enter');
    await phone.sees('Retirer la demande');
    await closesSheet(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    await page.locator('[data-column="under-way"]').waitFor({ state: 'visible' });
    await expect.poll(() => page.locator('[data-column="under-way"] .row:focus').count()).toBe(1);
    await page.keyboard.press('1');
    await page.locator('[data-column="stuck"]').waitFor({ state: 'visible' });
    await page.keyboard.press('?');
    await phone.sees(/^1, 2, 3/);
    await closesSheet(page);
  });

  test('somebody else’s change comes by itself: the focus stays, and what is new is said', async () => {
    const { page } = phone;
    await expect.poll(() => focusOf(phone).count()).toBe(1);
    await asks('dentist', liege);
    await expect.poll(() => stuckOn(phone).count()).toBe(2);
    expect(await focusOf(phone).count()).toBe(1);
    expect(await page.locator('main > [role="status"]').innerText()).toMatch(/^Une demande bloquée de plus/);
    const [gone] = (await wout.client.api.board()).stuck;
    await wout.client.api.withdrawNeed(gone?.need.id ?? '', { reason: 'unmet' });
    await expect.poll(() => stuckOn(phone).count()).toBe(1);
    expect(await focusOf(phone).count(), 'the card that took its place').toBe(1);
  });

  test('by keyboard alone: j to a card that shows where one is, 1 for its best action', async () => {
    const { page } = phone;
    await asks('cook', liege);
    const cooks = page.locator('.card-stuck').filter({ hasText: 'cuisinier' });
    await cooks.waitFor();
    await page.locator('main').focus();
    for (let presses = 0; presses < 9 && (await cooks.and(page.locator(':focus')).count()) === 0; presses += 1) {
      await page.keyboard.press('j');
      expect(await page.evaluate(findHiddenFocus)).toEqual([]);
    }
    await page.keyboard.press('1');
    await phone.sees('On demande plus loin.');
    await relais.service.settle();
    await cooks.waitFor({ state: 'detached' });
  });

  test('away for the night in two taps; back by one', async () => {
    const before = phone.tapCount;
    await phone.taps('Je m’absente');
    await phone.taps(/^Cette nuit/);
    await phone.sees(/^Votre absence dure jusqu’à/);
    expect(phone.tapCount - before).toBe(2);
    expect((await wout.client.api.duties()).absences).toMatchObject([{ person: ines.id }]);
    await phone.taps('Je suis là');
    await expect.poll(async () => (await wout.client.api.duties()).absences).toEqual([]);
  });

  test('told by voice of a phone taken: whose, and once more, and every device of Bruno’s is shut; Wout lifts it', async () => {
    await phone.taps('Un téléphone a été pris');
    await phone.sees('À qui était-il ?');
    const before = phone.tapCount;
    await phone.taps(/^bruno/);
    await phone.taps('Suspendre bruno');
    await phone.sees('Suspension faite.');
    expect(phone.tapCount - before).toBe(2);
    await phone.sees(`suspension par ${name}`);
    expect(await phone.page.getByRole('button', { name: 'Lever la suspension' }).count()).toBe(0);
    await expect(bruno.client.api.me()).rejects.toMatchObject({ status: 401 });
    await wout.client.api.liftSuspension(bruno.id);
    await phone.sees('bruno : suspension levée par wout');
  });

  test('Bruno shuts everything himself on a borrowed phone: wrong words change nothing, nothing is kept there', async () => {
    const borrowed = await openPhone(browser, `${relais.origin}/`);
    await borrowed.taps('Mon téléphone a été pris ou perdu');
    await borrowed.writes(said('sign-in.handle'), 'Bruno');
    await borrowed.writes(said('sign-in.words'), odile.words);
    await borrowed.taps('Tout fermer');
    await borrowed.sees(said('sign-in.unknown'));
    await borrowed.writes(said('sign-in.words'), bruno.words);
    await borrowed.taps('Tout fermer');
    await borrowed.sees('Plus rien ne s’ouvre à votre nom.');
    expect(await borrowed.page.evaluate('JSON.stringify(localStorage) + JSON.stringify(sessionStorage)')).not.toMatch(
      /bruno/i,
    );
    await phone.sees('bruno : suspension à sa propre demande');
    await wout.client.api.liftSuspension(bruno.id);
    await borrowed.page.context().close();
  });

  test('single keys can be switched off', async () => {
    const { page } = phone;
    await page.evaluate('localStorage.setItem("keys-off", "yes")');
    await page.locator('main').focus();
    await page.keyboard.press('2');
    await page.keyboard.press('?');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.locator('[data-column="stuck"]').isVisible()).toBe(true);
    expect(phone.noises(relais.origin)).toEqual([]);
  });
});

async function closesSheet(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}
