import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { buildNeed } from '../world/asks.ts';
import { brussels, entryContent } from '../world/entries.ts';
import { founds, joins, submits, vets, welcomes, type Founder, type Somebody } from '../world/people.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { faultsOf } from './faults.ts';
import { openPhone, type Phone } from './phone.ts';
import { said, starting } from './said.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

type View = [language: string, locale: string, scheme: 'light' | 'dark', width: number];

/** Every language, and with them schemes and widths by turns: each screen is seen in all four. */
const views: readonly View[] = [
  ['fr', 'fr-BE', 'light', 360],
  ['nl', 'nl-BE', 'dark', 360],
  ['en', 'en-GB', 'dark', 320],
  ['ar', 'ar', 'light', 320],
];

describe.skipIf(chromiumMissing !== undefined)('every screen', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let ines: Founder;
  let odile: Somebody;
  let samira: Somebody;
  let thread: string;
  let invitation: string;

  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
    const { service } = relais;
    ines = await founds(service, 'Inès');
    const wout = await welcomes(service, ines, 'Wout', ['coordinator']);
    odile = await welcomes(service, ines, 'Odile', ['host']);
    samira = await welcomes(service, ines, 'Samira', ['expert']);
    const pairs = [
      { from: 'tir', to: 'fra' },
      { from: 'fra', to: 'tir' },
    ] as const;
    const skills = [{ kind: 'interpreter', pairs: [...pairs], modes: ['on-site', 'phone'], topics: [] }] as const;
    const content = { displayName: 'Samira', municipality: brussels, languages: ['tir', 'fra'], skills: [...skills] };
    await vets(ines, wout, await submits(samira, entryContent(content as never)));
    await submits(await welcomes(service, ines, 'Marie', ['expert']), entryContent({ displayName: 'Marie' }));
    invitation = (await ines.client.invite({ roles: ['host'] })).fragment;
    await joins(service, (await ines.client.invite({ roles: ['host'] })).fragment, 'Nadia');
    await service.settle();
    const asked = { needs: [buildNeed({ kind: 'interpreter', languages: ['tir'], municipality: brussels })] };
    thread = (await odile.client.ask({ ...asked, words: 'Convocation jeudi.' })).id;
    await odile.client.ask({ needs: [buildNeed({ kind: 'dentist', languages: [] })], words: '' });
    await odile.client.ask({ ...asked, needs: [buildNeed({ kind: 'interpreter', languages: ['tir'] })], words: '' });
    await service.settle();
    const [card] = (await samira.client.api.referrals()).filter((referral) => referral.case === thread);
    if (card === undefined) throw new Error('Samira was not asked');
    await samira.client.accept(card, '+32 470 00 00 03');
    await odile.client.write(await odile.client.openThread(thread as never), 'Merci !');
    await service.settle();
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  const open = (view: View, path = '/'): Promise<Phone> => {
    const [, locale, colorScheme, width] = view;
    return openPhone(browser, relais.origin + path, { locale, colorScheme, viewport: { width, height: 640 } });
  };

  test.each(views)('of a visitor has no fault (%s)', async (...view: View) => {
    const phone = await open(view);
    expect(await faultsAt(phone, ['/', '/emergency', '/search', '/setup'])).toEqual([]);
    const joining = await open(view, `/join#${invitation}`);
    await joining.page.getByRole('textbox').waitFor();
    expect(await faultsOf(joining.page)).toEqual([]);
  });

  test.each(views)('of a host has no fault (%s)', async (...view: View) => {
    const phone = await open(view);
    await phone.signsIn('Odile', odile.words);
    expect(await faultsAt(phone, ['/cases', `/cases/${thread}`, '/search', '/settings', '/ask'])).toEqual([]);
    const answers = [starting('tile.interpreter'), starting('when.today'), /ትግርኛ/, starting('place.phone')];
    for (const answer of [...answers, said('note.skip')]) {
      await phone.taps(answer);
      expect(await faultsOf(phone.page), String(answer)).toEqual([]);
    }
    await phone.taps(starting('more.title'));
    await phone.page.getByRole('dialog').waitFor();
    expect(await faultsOf(phone.page)).toEqual([]);
  });

  test.each(views)('of an expert has no fault (%s)', async (...view: View) => {
    const phone = await open(view);
    await phone.signsIn('Samira', samira.words);
    expect(await faultsAt(phone, ['/inbox', `/cases/${thread}`, '/entry'])).toEqual([]);
    for (const line of [starting('my-entry.skills'), starting('my-entry.pairs'), starting('my-entry.place')]) {
      await phone.taps(line);
      await phone.page.getByRole('dialog').waitFor();
      expect(await faultsOf(phone.page), String(line)).toEqual([]);
      await phone.taps(said('done'));
    }
  });

  test.each(views)('of a coordinator has no fault (%s)', async (...view: View) => {
    const phone = await open(view);
    await phone.signsIn('Inès', ines.words);
    await phone.sees(starting('board.stuck'));
    expect(await faultsAt(phone, ['/board'])).toEqual([]);
  });

  test('a planted fault is found: an image without words, grey on grey, a line wider than the screen', async () => {
    const { page } = await open(['fr', 'fr-BE', 'light', 360]);
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

/** Goes to each address inside the open app, so that nobody has to sign in again. */
async function faultsAt({ page }: Phone, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) {
    await goTo(page, path);
    faults.push(...(await faultsOf(page)).map((fault) => `${path} ${fault}`));
  }
  return faults;
}

/** What stands on each page once it has read what it shows. */
const landmarks: Record<string, string> = {
  '/': 'form',
  '/ask': '.tiles',
  '/board': '.board section',
  '/cases': '.rows',
  '/emergency': '.emergency-number',
  '/entry': '.rows',
  '/inbox': '.rows, .empty, .card',
  '/search': '.results, .empty',
  '/settings': '.rows li:last-child',
  '/setup': '.step',
};

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
  );
  await page
    .locator(`main :is(${landmarks[path] ?? '.thread'})`)
    .first()
    .waitFor();
}
