import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

let axe: Promise<string> | undefined;

/** Higher than any page, so that nothing lies half under what sticks to the lower edge. */
const tall = 3000;

/** What is wrong with the page as it stands, one line each: axe's findings, and words that leave the screen sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { width = 360, height = 640 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width, height: tall });
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(await axe);
  const { violations } = (await page.evaluate(runAxe)) as AxeResults;
  const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  await page.setViewportSize({ width, height });
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ...(Number(tooWide) > 0 ? [`wider than the screen by ${Number(tooWide)} pixels`] : []),
  ];
}

/** Levels A and AA up to WCAG 2.2, and what axe holds to be good practice. */
const runAxe = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`;
