import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, languages, zones } from '../../src/kernel/index.ts';
import { autonymOf, labelsOfKind, labelsOfLanguage, nameOfZone } from '../../src/kernel/vocabulary.ts';
import { ar } from '../../src/web/texts/ar.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';

/** What the app shows in these two scripts: texts, names of languages in both, kinds and zones. */
const shown = [
  ...Object.values(ar).flatMap((text) => (typeof text === 'string' ? text : Object.values(text))),
  ...languages.flatMap((language) => [autonymOf(language), labelsOfLanguage(language).ar.label]),
  ...kinds.map((kind) => labelsOfKind(kind).ar.label),
  ...zones.map((zone) => nameOfZone(zone, 'ar')),
].join('');
const lettersOf = (script: RegExp) => [...new Set(shown.match(script))].sort();
const arabic = lettersOf(/(?=\p{L})\p{Script=Arabic}/gu);
const ethiopic = lettersOf(/\p{Script=Ethiopic}/gu);

describe.skipIf(chromiumMissing !== undefined)('the page, with the fonts of the device', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    const styles = ['tokens', 'base'].map((name) => join(import.meta.dirname, `../../src/web/styles/${name}.css`));
    const css = await Promise.all(styles.map((file) => readFile(file, 'utf8')));
    await page.setContent(`<!doctype html><style>${css.join('\n')}</style><body></body>`);
  });
  afterAll(() => browser.close());

  /** Each letter as it is drawn in the page's fonts: its pixels, to compare. */
  async function pictures(letters: readonly string[]): Promise<Map<string, string>> {
    const drawn = await page.evaluate<string[]>(`${JSON.stringify(letters)}.map((letter) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 96, height: 96 });
      const pen = canvas.getContext('2d');
      pen.font = '40px ' + getComputedStyle(document.body).fontFamily;
      pen.fillText(letter, 24, 60);
      return canvas.toDataURL();
    })`);
    return new Map(letters.map((letter, index) => [letter, drawn[index] ?? '']));
  }

  /** Those drawn as the box that stands for a letter which no font of the device has, or not at all. */
  async function notDrawn(letters: readonly string[]): Promise<string[]> {
    const [box = '', nothing = ''] = (await pictures(['\u2fe0', ' '])).values();
    const drawn = await pictures(letters);
    return letters.filter((letter) => [box, nothing].includes(drawn.get(letter) ?? ''));
  }

  test('draws every Arabic letter that the app shows, and العربية among them', async () => {
    expect(arabic.length).toBeGreaterThan(30);
    expect(arabic).toEqual(expect.arrayContaining(Array.from('العربية')));
    expect(await notDrawn(arabic)).toEqual([]);
  });

  test('draws every Ethiopic letter that the app shows, and ትግርኛ among them', async () => {
    expect(ethiopic).toEqual(expect.arrayContaining(Array.from('ትግርኛአማርኛ')));
    expect(await notDrawn(ethiopic)).toEqual([]);
  });

  test('draws different letters differently', async () => {
    const some = [...new Set(Array.from('العربيةትግርኛአማርኛRelais'))];
    expect(new Set((await pictures(some)).values()).size).toBe(some.length);
  });

  test('a letter that no font has is found out, beside letters that are drawn', async () => {
    const unassigned = ['\u139a', '\ufdd0', '\u0378'];
    expect(await notDrawn(['ት', ...unassigned, 'ع'])).toEqual(unassigned);
  });
});
