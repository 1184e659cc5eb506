import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { locales } from '../../../src/kernel/index.ts';
import { startTestServer } from '../../world/server.ts';
import { launchChromium } from '../chromium.ts';
import { faultsOf } from '../faults.ts';
import { startTwoInstances } from '../two-instances.ts';
import { screens } from './screens.ts';
import { dress, lookers, views, walk } from './walk.ts';
import { fillWorld } from './world.ts';

/*
 * `npm run screens -- [FOLDER] [--check] [--only NAME]`: a picture of every screen in every language, scheme and width, in
 * FOLDER (`screens`); with --check no pictures, but everything that is wrong, and 1 when anything is. --only takes the
 * screens and languages whose `name-language` begins so or holds it.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const folder = positionals[0] ?? 'screens';
const server = await startTestServer();
const [relais, browser] = await Promise.all([startTwoInstances(server), launchChromium()]);
let faults = 0;
try {
  const world = await fillWorld(relais.service);
  if (!values.check) await mkdir(folder, { recursive: true });
  for (const locale of locales) {
    for (const who of lookers) {
      if (!screens.some((one) => one.who === who && isWanted(`${one.name}-${locale}`))) continue;
      await walk({ browser, origin: relais.origin, world }, who, locale, async (screen, phone) => {
        if (!isWanted(`${screen.name}-${locale}`)) return;
        for (const view of views) {
          await dress(phone, view);
          const name = `${screen.name}-${locale}-${view.scheme}-${view.width}`;
          if (values.check) report(name, [...(await faultsOf(phone.page)), ...phone.noises(relais.origin)]);
          else await takePicture(phone.page, join(folder, `${name}.png`));
        }
      });
    }
  }
  print(values.check ? `${faults} faults` : `The pictures are in ${folder}.`);
} finally {
  await browser.close();
  await relais.stop();
  await server.stop();
}
process.exitCode = faults > 0 ? 1 : 0;

/** The whole page, with what sticks to its lower edge there. */
async function takePicture(page: Page, path: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 360, height: 640 };
  const whole = await page.evaluate(wholeHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
  await page.screenshot({ path });
  await page.setViewportSize({ width, height });
}

/** Runs inside the page. A sheet takes at most nine tenths of the height. */
function wholeHeight(): number {
  const sheet = document.querySelector('dialog[open]')?.scrollHeight ?? 0;
  return Math.ceil(Math.max(document.documentElement.scrollHeight, sheet / 0.9));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function isWanted(name: string): boolean {
  return name.includes(values.only);
}

function report(name: string, found: readonly string[]): void {
  faults += found.length;
  for (const fault of found) print(`${name}: ${fault}`);
}
