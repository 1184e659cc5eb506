import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { startDemo, type RunningDemo } from '../../../src/start-demo.ts';
import { launchChromium } from '../chromium.ts';
import { openPhone, type Phone } from '../phone.ts';
import { goesTo } from './walk.ts';

const folder = join(import.meta.dirname, '../../../docs/pictures');

/** Draws the pictures of the README from a demo of its own: asking, answering, the board, and asking in Arabic. */
export async function drawForReadme(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'relais-pictures-'));
  const ignore = () => undefined;
  const environment = { ...process.env, DATA_FOLDER: dataFolder, PORT: '3917', LOG_LEVEL: 'silent' };
  const demo = await startDemo({ environment, onFolder: ignore, onFill: ignore });
  const browser = await launchChromium();
  try {
    await mkdir(folder, { recursive: true });
    await draw(browser, demo);
  } finally {
    await browser.close();
    await demo.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function draw(browser: Browser, demo: RunningDemo): Promise<void> {
  const signedIn = async (role: string, path: string, look: BrowserContextOptions): Promise<Phone> => {
    const somebody = demo.people.find((one) => one.role === role);
    if (somebody === undefined) throw new Error(`the demo has no ${role}`);
    const options = { deviceScaleFactor: 1.5, ...look };
    const phone = await openPhone(browser, demo.url.origin, options, () => Promise.resolve());
    await phone.signsIn(somebody.handle, somebody.words);
    await goesTo(phone, path);
    return phone;
  };
  const take = async ({ page }: Phone, what: string, name: string) => {
    await page.locator(`main ${what}`).first().waitFor();
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.context().close();
  };
  await take(await signedIn('host', '/ask', {}), '.tiles', 'ask');
  await take(await signedIn('expert', '/inbox', {}), '.answers', 'answer');
  await take(await signedIn('host', '/ask', { locale: 'ar', colorScheme: 'dark' }), '.tiles', 'arabic');
  const wide = { viewport: { width: 1100, height: 720 }, deviceScaleFactor: 1.25, locale: 'en-GB' };
  await take(await signedIn('coordinator', '/board', wide), '.board section', 'board');
}
