import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { locales } from '../../../src/kernel/index.ts';
import { startTestServer } from '../../world/server.ts';
import { launchChromium } from '../chromium.ts';
import { faultsOf } from '../faults.ts';
import type { Phone } from '../phone.ts';
import { startTwoInstances } from '../two-instances.ts';
import { screens } from './screens.ts';
import { dress, lookers, views, walk } from './walk.ts';
import { fillWorld } from './world.ts';

/** Draws every screen, language, scheme and width whose name holds `only` into a folder. */
export async function drawMatrix(only: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await everyView(only, (name, { page }) => takePicture(page, join(folder, `${name}.png`)));
}

/** Says everything that is wrong in the same matrix, and answers how much it was. */
export async function checkMatrix(only: string, say: (line: string) => void): Promise<number> {
  let count = 0;
  await everyView(only, async (name, phone, origin) => {
    const faults = [...(await faultsOf(phone.page)), ...phone.noises(origin)];
    count += faults.length;
    for (const fault of faults) say(`${name}: ${fault}`);
  });
  return count;
}

async function everyView(
  only: string,
  look: (name: string, phone: Phone, origin: string) => Promise<void>,
): Promise<void> {
  const server = await startTestServer();
  const [relais, browser] = await Promise.all([startTwoInstances(server), launchChromium()]);
  const { origin } = relais;
  try {
    const world = await fillWorld(relais.service);
    for (const locale of locales) {
      const isWanted = (name: string) => `${name}-${locale}`.includes(only);
      for (const who of lookers) {
        if (!screens.some((one) => one.who === who && isWanted(one.name))) continue;
        await walk({ browser, origin, world }, who, locale, async ({ name }, phone) => {
          if (!isWanted(name)) return;
          for (const view of views) {
            await dress(phone, view);
            await look(`${name}-${locale}-${view.scheme}-${view.width}`, phone, origin);
          }
        });
      }
    }
  } finally {
    await browser.close();
    await relais.stop();
    await server.stop();
  }
}

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
