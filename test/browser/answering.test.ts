import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { CaseId } from '../../src/kernel/index.ts';
import { buildNeed } from '../world/asks.ts';
import { dumpOf } from '../world/dump.ts';
import { brussels, entryContent } from '../world/entries.ts';
import { founds, submits, vets, welcomes, type Somebody } from '../world/people.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { comesTrue } from './kept.ts';
import { tabsTo } from './keys.ts';
import { enters } from './lockable-phones.ts';
import { openPhone, type Phone } from './phone.ts';
import { said, starting } from './said.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

describe.skipIf(chromiumMissing !== undefined)('an interpreter’s job, on two phones', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let odile: Somebody;
  let samira: Somebody;
  let hers: Phone;
  let hosts: Phone;
  let asked: CaseId;

  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
    const { service } = relais;
    const ines = await founds(service, 'Inès');
    const wout = await welcomes(service, ines, 'Wout', ['coordinator']);
    odile = await welcomes(service, ines, 'Odile', ['host']);
    samira = await welcomes(service, ines, 'Samira', ['expert']);
    await vets(ines, wout, await submits(samira, interpreterEntry()));
    await service.settle();
    asked = await asks();
    hers = await openPhone(browser, relais.origin, {}, setTime);
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  const setTime = (page: Page) => page.clock.setFixedTime(relais.service.clock.now());

  async function asks(): Promise<CaseId> {
    const need = buildNeed({ halfDays: [{ date: '2026-11-26', part: 'afternoon' }] });
    const { id } = await odile.client.ask({ needs: [need], words: '' });
    await relais.service.settle();
    return id;
  }

  test('all she needs is on the card: what, from which language into which, when, where, and why she', async () => {
    await hers.signsIn('Samira', samira.words);
    await hers.sees('tigrigna → français');
    await hers.sees('Bruxelles');
    await hers.sees(said('referral.why'));
    expect(await hers.page.getByText(said('referral.policy')).count()).toBe(1);
  });

  test('she asks where exactly; without a network her words stay, and with one they arrive', async () => {
    await hers.taps(said('referral.question'));
    await hers.taps(said('question.ready.where'));
    await hers.writes(said('question.own'), 'Près de la gare du Midi ?');
    await hers.page.context().setOffline(true);
    await hers.taps(said('question.send'));
    await hers.sees(said('offline.title'));
    expect(await hers.page.getByLabel(said('question.own')).inputValue()).toBe('Près de la gare du Midi ?');
    await hers.page.context().setOffline(false);
    await hers.taps(said('question.send'));
    await hers.sees(said('question.waits'));
  });

  test('Odile sees it in her request and answers with a tap; Samira reads it at once', async () => {
    hosts = await openPhone(browser, relais.origin, {}, setTime);
    await hosts.signsIn('Odile', odile.words);
    await hosts.page.locator(`a[href$="${asked}"]`).tap();
    await hosts.sees('Près de la gare du Midi ?');
    const before = hosts.tapCount;
    await hosts.taps(said('answer.stop-near'));
    expect(hosts.tapCount - before).toBe(1);
    await hosts.sees(said('answer.sent'));
    await hers.sees(said('answer.stop-near'));
    const dump = [...(await dumpOf(relais.service.database)).values()].join('');
    expect(dump).not.toMatch(/gare du Midi|stop-near/);
  });

  test('she lets her entry rest in two taps, and takes it back with one', async () => {
    const before = hers.tapCount;
    await hers.taps(said('referral.away'));
    await hers.taps(starting('absence.week'));
    expect(hers.tapCount - before).toBe(2);
    await hers.sees(said('absence.resume'));
    expect((await entryOf(samira)).state).toBe('paused');
    await hers.taps(said('undo'));
    await hers.page.getByText(said('absence.resume')).waitFor({ state: 'detached' });
    expect((await entryOf(samira)).state).toBe('published');
  });

  test('by keyboard alone, one key on the first button accepts', async () => {
    const accept = hers.page.getByRole('button', { name: said('referral.accept') });
    await tabsTo(hers.page, accept);
    await hers.page.keyboard.press('Enter');
    await hers.sees(said('appointment.mine'));
    expect((await samira.client.api.referrals()).map(({ state }) => state)).toEqual(['accepted']);
  });

  test('she proposes three times, Odile takes one: both read it, the server does not', async () => {
    await hosts.sees(starting('appointment.by'));
    await hers.taps(said('times.propose'));
    const afternoon = hers.page.getByRole('group', { name: said('part.afternoon') });
    for (const time of ['13:30', '14:00', '15:30']) await afternoon.getByRole('button', { name: time }).tap();
    await hers.taps(said('times.send'));
    const before = hosts.tapCount;
    await hosts.sees(said('times.which'));
    await hosts.taps(/14:00/);
    expect(hosts.tapCount - before).toBe(1);
    for (const phone of [hosts, hers]) await phone.sees(/^Convenu.*14:00/);
    const dump = [...(await dumpOf(relais.service.database)).values()].join('');
    expect(dump).not.toMatch(/13:00:00\.000Z"|relais\/times/);
  });

  test('she looks at her entry with others’ eyes: a visitor is not shown it, a host is', async () => {
    await hers.page.goto(`${relais.origin}/entry`);
    await hers.signsIn('Samira', samira.words);
    await hers.taps(said('my-entry.seen-as'));
    await hers.sees(said('seen-as.hidden.visitor'));
    await hers.taps(said('seen-as.host'));
    await hers.sees(starting('entry.nod'));
    expect(await hers.page.locator('.sheet .entry-name').innerText()).toBe('Samira');
  });

  test('she writes of herself, fast, while the network is slow: one write at a time, the newest last, no letter lost', async () => {
    const { page } = hers;
    const writes: { bio: string; goOn: () => void }[] = [];
    const refused: number[] = [];
    await page.route(
      ({ pathname }) => /^\/v1\/entries\/[^/]+$/.test(pathname),
      async (route) => {
        if (route.request().method() !== 'PUT') return route.fallback();
        const { bio } = route.request().postDataJSON() as { bio?: { text: string } };
        await new Promise<void>((goOn) => writes.push({ bio: bio?.text ?? '', goOn }));
        return route.continue();
      },
    );
    page.on('response', (answer) => answer.status() === 412 && refused.push(412));
    await page.keyboard.press('Escape');
    await hers.taps(starting('my-entry.about'));
    const own = page.getByRole('textbox', { name: said('my-entry.about') });
    await own.pressSequentially('J’écoute ');
    await own.blur();
    await expect.poll(() => writes.length).toBe(1);
    await own.pressSequentially('d’abord, puis ');
    await own.blur();
    await own.pressSequentially('je traduis.');
    expect(writes.length, 'the second waits for the first').toBe(1);
    await hers.taps(said('done'));
    writes[0]?.goOn();
    await expect.poll(() => writes.length).toBe(2);
    expect(writes[1]?.bio).toBe('J’écoute d’abord, puis je traduis.');
    writes[1]?.goOn();
    await expect.poll(async () => (await entryOf(samira)).content.bio?.text).toBe('J’écoute d’abord, puis je traduis.');
    await hers.sees('J’écoute d’abord, puis je traduis.');
    await comesTrue(page, `!${isTypedKept}`);
    expect(writes.length).toBe(2);
    expect(refused).toEqual([]);
  });

  test('without a network her words wait; changed on her other phone meanwhile, she reads both and keeps hers', async () => {
    const { page } = hers;
    await page.unrouteAll();
    await page.context().setOffline(true);
    await hers.taps(starting('my-entry.about'));
    await page.getByRole('textbox', { name: said('my-entry.about') }).fill('Le matin, je réponds.');
    await hers.taps(said('done'));
    await hers.sees(said('offline.title'));
    const { id, content, revision } = await entryOf(samira);
    await samira.client.api.writeEntry(id, { ...content, bio: { text: 'Plutôt le soir.', locale: 'fr' } }, revision);
    await page.context().setOffline(false);
    await hers.sees(said('my-entry.newer'));
    await hers.sees('Plutôt le soir.');
    await hers.sees('Le matin, je réponds.');
    await hers.taps(said('my-entry.keep-mine'));
    await expect.poll(async () => (await entryOf(samira)).content.bio?.text).toBe('Le matin, je réponds.');
    await page.getByText(said('my-entry.newer')).waitFor({ state: 'detached' });
  });

  test('Odile’s page is closed in the midst of a message, locked, and revoked: her words are there each time, until she signs out', async () => {
    const { page } = hosts;
    const box = page.getByLabel(said('write.label'));
    const opensAgain = async (words: string) => {
      await enters(hosts, 'Odile', odile.words);
      await box.waitFor();
      expect(await box.inputValue()).toBe(words);
    };
    await box.fill('Elle attend');
    await comesTrue(page, isTypedKept);
    await page.reload();
    await opensAgain('Elle attend');
    await box.fill('');
    await comesTrue(page, `!${isTypedKept}`);
    await box.fill('Elle attend devant');
    await hosts.taps(said('back'));
    await hosts.taps('Réglages');
    await hosts.taps('Verrouiller');
    await hosts.signsIn('Odile', odile.words);
    await hosts.taps('Demandes');
    await page.locator(`a[href$="${asked}"]`).first().tap();
    await box.pressSequentially(' la gare');
    for (const { id, isThisOne } of await odile.client.api.signIns()) {
      if (!isThisOne) await odile.client.api.revokeSignIn(id);
    }
    await hosts.sees('Votre compte a été fermé ici.');
    expect(await page.evaluate(`JSON.stringify(Object.entries(localStorage))`)).not.toContain('attend');
    await opensAgain('Elle attend devant la gare');
    await hosts.taps(said('back'));
    await hosts.taps('Réglages');
    await hosts.taps('Se déconnecter');
    await hosts.sees('Vos sept mots');
    await comesTrue(page, `localStorage.length === 0`);
  });

  test('nothing broke the policies of the page, and nobody else was asked for anything', () => {
    expect([hers, hosts].flatMap((phone) => phone.noises(relais.origin))).toEqual([]);
  });
});

/** For the page: whether something that was typed is kept on this device. */
const isTypedKept = `Object.keys(localStorage).some((name) => name.endsWith('-typed'))`;

async function entryOf({ client }: Somebody) {
  const [entry] = await client.api.myEntries();
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

function interpreterEntry() {
  return entryContent({
    displayName: 'Samira',
    municipality: brussels,
    tier: 'members',
    languages: ['tir', 'fra'],
    cap: { count: 20, per: 'week' },
    skills: [{ kind: 'interpreter', pairs: [{ from: 'tir', to: 'fra' }], modes: ['on-site', 'phone'], topics: [] }],
  });
}
