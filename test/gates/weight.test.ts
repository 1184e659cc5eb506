import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { locales } from '../../src/kernel/index.ts';
import { buildWeb } from '../../src/web/build.ts';

const root = join(import.meta.dirname, '../..');
const kB = 1000;

interface Part {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
let folder: string;
let parts: Record<string, Part>;
let html: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-weight-'));
  await buildWeb(root, folder);
  parts = JSON.parse(await readFile(join(folder, 'files.json'), 'utf8')) as Record<string, Part>;
  const pages = ['index.html', 'calendar.html'];
  html = Object.fromEntries(
    await Promise.all(pages.map(async (page) => [page, await readFile(join(folder, page), 'utf8')] as const)),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The files that come with a part: its own, its styles, and those of everything it imports. */
function filesOf(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return new Set();
  seen.add(name);
  const part = parts[name];
  if (part === undefined) throw new Error(`The build holds no ${name}`);
  return new Set([part.file, ...(part.css ?? []), ...(part.imports ?? []).flatMap((one) => [...filesOf(one, seen)])]);
}

/** The files that a page of HTML asks for, and what comes with them. */
function filesOfPage(page: string): string[] {
  const names = Object.keys(parts).filter((name) => html[page]?.includes(`/${parts[name]?.file}"`));
  return names.flatMap((name) => [...filesOf(name)]);
}

const weigh = async (files: Iterable<string>): Promise<number> => {
  const sizes = await Promise.all(
    [...files].map(async (file) => gzipSync(await readFile(join(folder, file)), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};

const named = (end: string) => Object.keys(parts).find((name) => name.endsWith(end)) ?? end;
const clientFiles = () => filesOf(Object.keys(parts).find((name) => name.startsWith('_core')) ?? 'core');

/** What is asked for before a page of this name stands, in this language. */
function firstLoad(page: string, locale: string): Set<string> {
  const texts = textsOf[page] ?? [];
  return new Set([
    'index.html',
    ...filesOfPage('index.html'),
    ...[page, ...(openedAtOnce[page] ?? [])].flatMap((one) => [
      ...filesOf(one === page ? `pages/${page}-page.tsx` : one),
    ]),
    ...['everyday', ...texts].flatMap((part) => [...filesOf(named(`texts:${locale}/${part}`))]),
    ...filesOf(named(`labels:${locale}`)),
  ]);
}

/** In kB. */
const budget = { all: 50, scripts: 25 };

/** This one is heavier than it should be: what it weighs may only shrink. */
const aboveBudget: Record<string, typeof budget> = { entry: { all: 50, scripts: 25.75 } };

/** What a page asks for as soon as it stands, without a tap. */
const openedAtOnce: Record<string, readonly string[]> = {
  'sign-in': ['pages/locale-choice.tsx'],
  home: ['app-nav.tsx'],
  cases: ['app-nav.tsx'],
  inbox: ['app-nav.tsx'],
  search: ['app-nav.tsx'],
  settings: ['app-nav.tsx'],
  entry: ['app-nav.tsx'],
};

/** The parts of a language's texts that come with a page. */
const textsOf: Record<string, readonly string[]> = {
  ask: ['asking', 'telling', 'begun'],
  cases: ['begun'],
  thread: ['telling', 'following'],
  inbox: ['asked'],
  search: ['searching'],
  join: ['joining'],
  'set-up': ['joining'],
  board: ['coordinating'],
  entry: ['entry', 'resting'],
  settings: ['settling', 'locking', 'offering'],
  list: ['coordinating', 'entry'],
};
const dailyPages = ['sign-in', 'home', 'ask', 'cases', 'thread', 'inbox', 'search', 'settings', 'join', 'entry'];

test.each(dailyPages.flatMap((page) => locales.map((locale) => [page, locale] as const)))(
  'the %s page in %s comes within its weight, and so do the shell and its own scripts',
  async (page, locale) => {
    const files = firstLoad(page, locale);
    const { all, scripts } = aboveBudget[page] ?? budget;
    expect(await weigh(files), [...files].join('\n')).toBeLessThanOrEqual(all * kB);

    const apart = new Set([
      ...clientFiles(),
      ...Object.keys(parts)
        .filter((name) => /(texts|labels):/.test(name))
        .flatMap((name) => [...filesOf(name)]),
    ]);
    const own = [...files].filter((file) => !apart.has(file));
    expect(await weigh(own.filter((file) => !file.endsWith('.css'))), own.join('\n')).toBeLessThanOrEqual(scripts * kB);
    expect(await weigh(own.filter((file) => file.endsWith('.css')))).toBeLessThanOrEqual(7 * kB);
  },
);

test.each(locales)('the texts of %s that everybody loads weigh at most 8 kB', async (locale) => {
  const client = clientFiles();
  const files = [...filesOf(named(`texts:${locale}/everyday`))].filter((file) => !client.has(file));
  expect(files.length).toBeGreaterThan(0);
  expect(await weigh(files)).toBeLessThanOrEqual(8 * kB);
});

test('the sheet of filters, with the outlines of the zones, weighs at most 7 kB and comes when it is opened', async () => {
  const sheet = parts[named('search/facet-sheet.tsx')]?.file ?? '';
  expect(await weigh([sheet])).toBeLessThanOrEqual(7 * kB);
  expect([...firstLoad('search', 'fr')]).not.toContain(sheet);
});

test('the board comes with at most 150 kB', async () => {
  expect(await weigh(firstLoad('board', 'fr'))).toBeLessThanOrEqual(150 * kB);
});

test('word lists, places and what seals come only when they are needed', () => {
  for (const page of dailyPages) {
    const late = [...firstLoad(page, 'fr')].filter((file) => /words-(fr|en)|place-search|sealing/.test(file));
    expect(late, page).toEqual([]);
  }
});

test('the neutral page loads nothing of the app', () => {
  expect(filesOfPage('calendar.html').length).toBeGreaterThan(0);
  expect(filesOfPage('calendar.html').filter((file) => !file.includes('/calendar'))).toEqual([]);
});

test('no file imports one that imports it: the first to run would find the other empty', () => {
  const beneath = (name: string, seen = new Set<string>()): Set<string> => {
    for (const one of parts[name]?.imports ?? []) {
      if (seen.has(one)) continue;
      seen.add(one);
      beneath(one, seen);
    }
    return seen;
  };
  expect(Object.keys(parts).filter((name) => beneath(name).has(name))).toEqual([]);
});
