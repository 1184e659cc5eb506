import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { locales } from '../../src/kernel/index.ts';
import { dumpOf } from '../world/dump.ts';
import type { TestService } from '../world/service.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { faultsOf } from './faults.ts';
import { openPhone } from './phone.ts';
import { said } from './said.ts';
import { screens } from './screens/screens.ts';
import { dress, lookers, views, walk } from './screens/walk.ts';
import { fillWorld, type World } from './screens/world.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

const walks = lookers.flatMap((who) => locales.map((locale) => [who, locale] as const));

describe.skipIf(chromiumMissing !== undefined)('every screen', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let world: World;
  /** Where the links of all screens lead, inside the app. */
  const links = new Set<string>();

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
      for (const path of await phone.page.locator('a[href^="/"]').evaluateAll(pathsOf)) links.add(path);
      const found = [...(await faultsOf(phone.page)), ...phone.noises(relais.origin)];
      faults.push(...found.map((fault) => `${screen.name} (${view?.scheme}, ${view?.width}): ${fault}`));
    });
    expect(faults).toEqual([]);
  });

  test('every link of a screen leads to a page of the app; whoever merely opens them all changes nothing', async () => {
    expect(links.size).toBeGreaterThan(10);
    const before = await dumpWhenQuiet(relais.service);
    const known = await appPages();
    for (const path of links) {
      expect(
        known.some((page) => page.test(path)),
        path,
      ).toBe(true);
      const answer = await fetch(relais.origin + path);
      await answer.arrayBuffer();
      expect([answer.status, answer.headers.get('content-type')], path).toEqual([200, 'text/html; charset=utf-8']);
    }
    expect(changedBetween(before, await dumpOf(relais.service.database))).toEqual([]);
  });

  test('the device’s Back closes a sheet and stays on its page', async () => {
    const phone = await openPhone(browser, `${relais.origin}/search`);
    const { page } = phone;
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await phone.taps(said('close'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(page.url()).toBe(`${relais.origin}/search`);
  });

  test('planted faults are found, each once', async () => {
    const phone = await openPhone(browser, relais.origin);
    await phone.page.getByRole('heading').first().waitFor();
    expect([...(await faultsOf(phone.page)), ...phone.noises(relais.origin)]).toEqual([]);
    await phone.page.evaluate(plantFaults);
    await expect.poll(() => phone.noises(relais.origin).join()).toMatch(/elsewhere.*planted/s);
    const found = [...(await faultsOf(phone.page)), ...phone.noises(relais.origin)];
    const wanted: readonly RegExp[] = [
      /^image-alt/,
      /^color-contrast/,
      /^small for a finger .*tiny/,
      /^wider than its box .*cut off/,
      /^at 320 pixels: wider than the screen/,
      /^with twice the text: wider than the screen/,
      /^Error: planted/,
      /^Connecting to 'https:\/\/elsewhere\.example/,
    ];
    for (const fault of wanted)
      expect(
        found.filter((one) => fault.test(one)),
        String(fault),
      ).toHaveLength(1);
  });
});

/** Runs inside the page. */
function pathsOf(links: (SVGElement | HTMLElement)[]): string[] {
  return links.map((link) => new URL((link as unknown as HTMLAnchorElement).href).pathname);
}

/** The addresses that the app draws a page for, as its two routers list them. */
async function appPages(): Promise<RegExp[]> {
  const web = join(import.meta.dirname, '../../src/web');
  const routers = await Promise.all(
    ['app.tsx', 'pages/rare-page.tsx'].map((name) => readFile(join(web, name), 'utf8')),
  );
  const code = routers.join('\n');
  const whole = [...code.matchAll(/^(?: {2}|pages\[)'(\/[^']*)'\]?[ :]/gm)].map(([, path = '']) => `^${path}$`);
  const begun = [...code.matchAll(/\.startsWith\('(\/[^']+\/)'\)/g)].map(([, path = '']) => `^${path}[^/]+$`);
  return [...whole, ...begun].map((page) => new RegExp(page));
}

/** The tables whose rows differ, but for the queue's own note of when it last swept, by its own timer. */
const changedBetween = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...after.keys()].filter((table) => table !== 'pgboss.version' && after.get(table) !== before.get(table));

/** The rows once what closed phones had asked for is done. */
async function dumpWhenQuiet(service: TestService): Promise<ReadonlyMap<string, string>> {
  for (let before = await dumpOf(service.database); ;) {
    await service.settle();
    const now = await dumpOf(service.database);
    if (changedBetween(before, now).length === 0) return now;
    before = now;
  }
}

/** Runs inside the page: one of each fault. */
function plantFaults(): void {
  const main = document.querySelector('main');
  const plant = (name: string, text: string, style: Partial<CSSStyleDeclaration>) => {
    const element = document.createElement(name);
    element.textContent = text;
    Object.assign(element.style, style);
    main?.append(element);
  };
  plant('img', '', {});
  plant('p', 'quiet words', { color: '#bbb' });
  plant('button', 'tiny', { blockSize: '20px' });
  plant('p', 'words that are cut off', { inlineSize: '60px', overflow: 'hidden', whiteSpace: 'nowrap' });
  plant('div', 'too wide for 320', { inlineSize: '325px', flex: 'none' });
  plant('div', 'too wide for large letters', { inlineSize: '18rem', flex: 'none' });
  setTimeout(() => {
    throw new Error('planted');
  });
  void fetch('https://elsewhere.example/').catch(() => undefined);
}
