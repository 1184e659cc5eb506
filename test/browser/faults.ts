import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { findOverflowing, findSmallTargets } from './layout.ts';

let axe: Promise<string> | undefined;

/** Higher than any page, so that nothing lies half under what sticks to the lower edge. */
const tall = 10_000;
const narrow = 320;

/**
 * What is wrong with the page as it stands, one line each: axe's findings; words that leave the screen or their own box
 * sideways, as it stands, at 320 pixels, and with letters of twice the size; what is too small for a finger.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const { width, height } = page.viewportSize() ?? { width: 360, height: 640 };
  await page.setViewportSize({ width, height: tall });
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(await axe);
  const { violations } = (await page.evaluate(runAxe)) as AxeResults;
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  faults.push(...(await page.evaluate(findSmallTargets)), ...(await page.evaluate(findOverflowing)));
  if (width > narrow) {
    await page.setViewportSize({ width: narrow, height: tall });
    faults.push(...(await page.evaluate(findOverflowing)).map((fault) => `at ${narrow} pixels: ${fault}`));
    await page.setViewportSize({ width, height: tall });
  }
  await writesLarge(page, 2);
  faults.push(...(await page.evaluate(findOverflowing)).map((fault) => `with twice the text: ${fault}`));
  await writesLarge(page, 1);
  await page.setViewportSize({ width, height });
  return faults;
}

/** The size of letters as people set it in their browser. */
export async function writesLarge(page: Page, times: number): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Page.setFontSizes', { fontSizes: { standard: 16 * times, fixed: 13 * times } });
  await devTools.detach();
}

/** Levels A and AA up to WCAG 2.2, and what axe holds to be good practice; nothing is worked out that nobody reads. */
const runAxe = `axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  selectors: false,
  preload: false,
  iframes: false,
})`;
