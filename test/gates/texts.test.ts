import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locales, type Locale } from '../../src/kernel/index.ts';
import { ar } from '../../src/web/texts/ar.ts';
import { en } from '../../src/web/texts/en.ts';
import { fill, pluralOf, type Text } from '../../src/web/texts/fill.ts';
import { fr } from '../../src/web/texts/fr.ts';
import { nl } from '../../src/web/texts/nl.ts';
import { partOf, type TextPart } from '../../src/web/texts/parts.ts';

const web = join(import.meta.dirname, '../../src/web');
const languages: Record<Locale, Record<string, Text>> = { fr, nl, en, ar };
const keys = Object.keys(en);

const versions = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
const names = (text: Text) =>
  [...new Set(versions(text).flatMap((one) => [...one.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)))].sort(
    (one = '', other = '') => one.localeCompare(other),
  );

async function sources(): Promise<{ path: string; code: string }[]> {
  const paths = await readdir(web, { recursive: true });
  const wanted = paths.filter((path) => /\.tsx?$/.test(path) && !path.startsWith('texts/'));
  return Promise.all(wanted.map(async (path) => ({ path, code: await readFile(join(web, path), 'utf8') })));
}

/** The keys a piece of code may show: written whole, or begun and filled in as `tile.${id}`. */
function keysIn(code: string): string[] {
  const begun = [...code.matchAll(/`([a-z-]+(?:\.[a-z-]+)*\.)\$\{[^}]*\}((?:\.[a-z-]+)?)`/g)];
  return keys.filter(
    (key) =>
      code.includes(`'${key}'`) ||
      begun.some(([, start = '', end = '']) => {
        const rest = key.startsWith(start) && key.endsWith(end) ? key.slice(start.length, key.length - end.length) : '';
        return rest !== '' && !rest.includes('.');
      }),
  );
}

test.each(locales)('%s says everything, and nothing twice over', (locale) => {
  expect(Object.keys(languages[locale]).sort()).toEqual([...keys].sort());
  const empty = Object.entries(languages[locale]).filter(([, text]) => versions(text).some((one) => one.trim() === ''));
  expect(empty).toEqual([]);
});

test.each(locales)('%s fills in what the others fill in', (locale) => {
  for (const key of keys) {
    const filled = names(languages[locale][key] ?? '');
    const measure = names(languages.en[key] ?? '');
    expect(filled, key).toEqual(measure);
  }
});

test.each(locales)('%s has every plural that it counts with', (locale) => {
  const counts = [...Array.from({ length: 201 }, (_, count) => count), 1_000_000];
  const needed = [...new Set(counts.map((count) => pluralOf(locale, count)))].sort();
  const counted = Object.entries(languages[locale]).filter(([, text]) => typeof text !== 'string');
  const odd = counted.filter(([, text]) => Object.keys(text).sort().join() !== needed.join());
  expect(odd).toEqual([]);
});

test('no text is there that no page shows', async () => {
  const used = new Set((await sources()).flatMap(({ code }) => keysIn(code)));
  expect(keys.filter((key) => !used.has(key))).toEqual([]);
});

test('texts that come with some pages are shown by these pages only', async () => {
  const places: Record<Exclude<TextPart, 'everyday'>, RegExp> = {
    asking: /^(screens\/search\/own-call-sheet|(screens|pages)\/ask)/,
    begun: /^((screens|pages)\/(ask|cases)|ask-drafts)/,
    telling: /^((screens|pages)\/(ask|thread)|cancel-request)/,
    following: /^(screens|pages)\/thread/,
    arranging: /^(screens\/thread\/.*-sheet|pages\/thread-acts)/,
    asked: /^(screens|pages)\/inbox/,
    declined: /^screens\/inbox\/declined/,
    searching: /^(screens|pages)\/search/,
    settling: /^(screens\/(settings|thread\/number-sheet|inbox\/share-sheet)|pages\/settings)/,
    offering: /^(screens\/device-code|components\/own-code-offer)/,
    resting: /^(screens\/(entry|answering\/nod-notice)|pages\/entry)/,
    notices: /^(screens|pages)\/(news|notices|notifications)/,
    joining: /^(screens|pages)\/(join|set-up)/,
    locking: /^(screens\/(locked|device-code|sign-in|settings)|pages\/settings|components\/device-notice|device-code)/,
    losing: /^(screens|pages)\/lost/,
    coordinating: /^(screens|pages)\/(board|list|moving-in|rota|collective|take-action|emergency-edit)/,
    picturing: /^(screens|pages)\/pictures/,
    entry: /^(screens|pages)\/entry/,
    answering: /^(screens|pages)\/answering/,
    styleguide: /^screens\/styleguide/,
  };
  const misplaced = (await sources()).flatMap(({ path, code }) =>
    keysIn(code)
      .filter((key) => code.includes(`t('${key}'`) || code.includes('t(`'))
      .filter((key) => {
        const part = partOf(key);
        return part !== 'everyday' && !places[part].test(path);
      })
      .map((key) => `${path} shows ${key}: make it an everyday text, or load its part with that page`),
  );
  expect(misplaced).toEqual([]);
});

test('nothing scolds, and French needs no middle dots', () => {
  const scolding =
    /\b(please|invalid|oops|sorry|veuillez|invalide|désolé|svp|erreur|alstublieft|alsjeblieft|ongeldig|helaas|fout)\b|(?:فضلك|الرجاء|يرجى|عذر|آسف|غير صالح|خطأ)|'/i;
  for (const [locale, texts] of Object.entries(languages)) {
    for (const [key, text] of Object.entries(texts)) {
      for (const one of versions(text)) {
        expect(one, `${locale} ${key}`).not.toMatch(scolding);
        expect(one, `${locale} ${key}`).not.toMatch(/\p{L}·\p{L}/u);
      }
    }
  }
});

test('a text is filled in: numbers and plurals by language, French marks with a space that does not break', () => {
  const people: Text = { one: '{count} personne', other: '{count} personnes', many: '{count} personnes' };
  expect(fill('fr', people, { count: 0 })).toBe('0 personne');
  expect(fill('fr', people, { count: 1200 }).replace(/\s/g, ' ')).toBe('1 200 personnes');
  expect(fill('fr', 'Pour quand ?', {})).toBe('Pour quand\u00a0?');
  expect(fill('ar', 'أُبلغ {count}', { count: 3 })).toBe('أُبلغ \u20683\u2069');
  expect(fill('nl', 'Bel {telephone}', { telephone: '+32 2 00' })).toBe('Bel +32\u00a02\u00a000');
  expect(() => fill('en', 'Call {telephone}', {})).toThrowError('{telephone}');
});
