import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '../../src/kernel/index.ts';
import { ar } from '../../src/web/texts/ar.ts';
import { underReview } from '../../src/web/texts/review.ts';
import { founds, type Founder } from '../world/people.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { openPhone } from './phone.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

describe.skipIf(chromiumMissing !== undefined)('the language of the pages', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let ines: Founder;
  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
    ines = await founds(relais.service, 'Inès');
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  test('Layla, on a phone in French, finds her language by its script, reads from right to left, and joins', async () => {
    const { fragment } = await ines.client.invite({ roles: ['host'] });
    const phone = await openPhone(browser, `${relais.origin}/join#${fragment}`);
    const { page } = phone;
    await phone.taps('العربية');
    await page.getByRole('heading', { name: ar['join.title'] }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    await phone.writes(ar['join.handle'], 'ليلى');
    await phone.taps(ar['go-on']);
    await phone.sees(ar['own.note']);

    await page.goto(relais.origin);
    await page.getByRole('heading', { name: ar['sign-in.title'] }).waitFor();
  });

  test('each language is written in its own script and says so to a screen reader; two say that they are reviewed', async () => {
    const phone = await openPhone(browser, relais.origin);
    const { page } = phone;
    const names = page.locator('button span[lang]');
    await names.first().waitFor();
    const languages = await names.evaluateAll((all) => all.map((one) => one.getAttribute('lang')));
    expect(languages).toEqual([...locales]);
    for (const [index, locale] of locales.entries()) {
      await phone.taps((await names.nth(index).textContent()) ?? '');
      await page.locator(`html[lang=${locale}]`).waitFor();
      const notes = page.getByText(/en relecture|nagelezen|being reviewed|قيد المراجعة/);
      expect(await notes.count(), locale).toBe(underReview.includes(locale) ? 1 : 0);
    }
  });
});
