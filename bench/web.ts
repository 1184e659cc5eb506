import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../test/browser/chromium.ts';
import { openPhone, type Phone } from '../test/browser/phone.ts';
import { goesTo } from '../test/browser/screens/walk.ts';
import { fillWorld, type World } from '../test/browser/screens/world.ts';
import { startTwoInstances } from '../test/browser/two-instances.ts';
import { startTestServer } from '../test/world/server.ts';
import { tuesdayMorning } from '../test/world/service.ts';
import { median } from './measure.ts';

/*
 * How long a page takes on a slow line (400 kbit/s each way, 400 ms) and a processor six times slower, beside the same without
 * either, in turn, on a phone that has never seen it: until something is drawn, and until its first main thing can be tapped.
 */
const rounds = 3;
const line = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const slower = 6;

interface Visit {
  readonly page: string;
  /** Signed in beforehand, on a good line: what comes with that is there. */
  readonly who?: keyof World['people'];
  readonly at: (world: World) => string;
  /** Can be tapped, or typed into, once the page is of use. */
  readonly needs: string;
}

const visits: readonly Visit[] = [
  { page: 'sign-in', at: () => '/', needs: 'main input' },
  { page: 'search', at: () => '/search', needs: 'main input' },
  { page: 'emergency', at: () => '/emergency', needs: 'main h1' },
  { page: 'ask', who: 'host', at: () => '/ask', needs: 'main .tile' },
  { page: 'thread', who: 'host', at: ({ thread }) => `/cases/${thread}`, needs: 'main textarea' },
  { page: 'inbox', who: 'expert', at: () => '/inbox', needs: 'main .card .button' },
  { page: 'board', who: 'coordinator', at: () => '/board', needs: 'main .card .button' },
];

interface Times {
  /** From the request to the first thing drawn, in milliseconds; undefined where the app was open already. */
  readonly paint: number | undefined;
  readonly usable: number;
}

async function makesSlow(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', line);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slower });
}

/** The page's clock stands still, and hides what the browser measured: that is put aside before. */
async function setClock(page: Page): Promise<void> {
  await page.addInitScript('globalThis.measured = performance');
  await page.clock.setFixedTime(tuesdayMorning);
}

const firstPaint = `measured.getEntriesByName('first-contentful-paint')[0].startTime`;

async function visit(browser: Browser, origin: string, world: World, what: Visit, isSlow: boolean): Promise<Times> {
  const usable = async ({ page }: Phone) => {
    const needed = page.locator(what.needs).first();
    await needed.waitFor();
    await needed.tap({ trial: true });
  };
  const phone = await openPhone(browser, what.who === undefined ? 'about:blank' : origin, {}, setClock);
  const { page } = phone;
  page.setDefaultTimeout(120_000);
  if (what.who !== undefined) {
    await phone.signsIn(world.people[what.who].handle, world.people[what.who].words);
    await page.waitForURL(({ pathname }) => pathname !== '/');
    // Elsewhere first: some begin on the very page that is measured.
    await goesTo(phone, '/emergency');
  }
  if (isSlow) await makesSlow(page);
  const began = performance.now();
  if (what.who === undefined) await page.goto(origin + what.at(world), { waitUntil: 'commit' });
  else await goesTo(phone, what.at(world));
  await usable(phone);
  const took = performance.now() - began;
  const paint = what.who === undefined ? ((await page.evaluate(firstPaint)) as number) : undefined;
  await page.context().close();
  return { paint, usable: took };
}

const server = await startTestServer();
const [relais, browser] = await Promise.all([startTwoInstances(server), launchChromium()]);
try {
  const world = await fillWorld(relais.service);
  const figures: Record<string, Record<string, number | undefined>> = {};
  for (const what of visits) {
    const slow: Times[] = [];
    const quick: Times[] = [];
    for (let round = 0; round < rounds; round += 1) {
      quick.push(await visit(browser, relais.origin, world, what, false));
      slow.push(await visit(browser, relais.origin, world, what, true));
    }
    const middle = (times: readonly Times[], of: keyof Times) =>
      Math.round(median(times.map((one) => one[of] ?? Number.NaN)));
    figures[what.page] = {
      ...(what.who === undefined && { paintMs: middle(slow, 'paint'), unthrottledPaintMs: middle(quick, 'paint') }),
      usableMs: middle(slow, 'usable'),
      unthrottledUsableMs: middle(quick, 'usable'),
      ratio: Math.round((10 * middle(slow, 'usable')) / middle(quick, 'usable')) / 10,
    };
  }
  process.stdout.write(`${JSON.stringify({ bench: 'web', rounds, figures })}\n`);
} finally {
  await browser.close();
  await relais.stop();
  await server.stop();
}
