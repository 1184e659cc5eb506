import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { tuesdayMorning } from '../world/service.ts';
import { said } from './said.ts';

/** Somebody's phone, 360 by 640, in French, with what it asked for and complained about. */
export interface Phone {
  readonly page: Page;
  taps(name: string | RegExp): Promise<void>;
  writes(label: string | RegExp, text: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  signsIn(handle: string, words: string): Promise<void>;
  /** How often it was tapped so far. */
  readonly tapCount: number;
  /** What threw or broke a policy of the page, and whom it asked for something beside our own address. */
  noises(origin: string): string[];
}

export async function openPhone(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  setClock = (page: Page): Promise<void> => page.clock.setFixedTime(tuesdayMorning),
): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    locale: 'fr-BE',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await setClock(page);
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusedAnswer(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error.stack)));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address);
  let tapCount = 0;
  const taps = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().tap();
    tapCount += 1;
  };
  const writes = (label: string | RegExp, text: string) => page.getByLabel(label).fill(text);
  return {
    page,
    taps,
    writes,
    sees: (text) => page.getByText(text).first().waitFor(),
    async signsIn(handle, words) {
      await writes(said('sign-in.handle'), handle);
      await page.getByLabel(said('sign-in.words')).tap();
      await writes(said('sign-in.words'), words);
      await taps(said('sign-in.go'));
      await page.getByRole('navigation').waitFor();
    },
    get tapCount() {
      return tapCount;
    },
    noises: (origin) => [...complaints, ...asked.filter((url) => !url.startsWith(origin))],
  };
}

/** The browser reports every answer of 400 and more, and every request without a network: some are part of the story. */
function isRefusedAnswer(text: string): boolean {
  return /^Failed to load resource: (the server responded with a status of|net::ERR_(INTERNET_DISCONNECTED|FAILED))/.test(
    text,
  );
}
