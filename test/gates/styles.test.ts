import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const web = join(import.meta.dirname, '../../src/web');

/** Each fault of a sheet of styles: what finds it, and a line that has it. */
const faults = {
  'names a side of the screen instead of a side of the text: use margin-inline-start, inset-inline, text-align: start …':
    [
      /(?<![\w-])(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)[\w-]*|left|right|top|bottom|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g,
      'p { margin-left: 1rem }',
    ],
  'measures the screen instead of the text: use inline-size and block-size': [
    /(?<![\w-])(?:(?:min|max)-)?(?:width|height)\s*:(?![^;{}]*\))|overflow-[xy]\s*:\s*hidden/g,
    'p { width: 1rem }',
  ],
  'holds a colour of its own: use a token': [/#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\(/gi, 'p { color: #fff }'],
  'sets letters in a size of its own: use a token': [/font-size\s*:(?!\s*var\()[^;}]+/g, 'p { font-size: 13px }'],
} satisfies Record<string, [RegExp, string]>;

/** Where tokens are made. */
const makesTokens = (path: string): boolean => path.startsWith('styles/') || path === 'calendar.css';

describe('every sheet of styles', () => {
  test.each(Object.entries(faults))('%s', async (name, [pattern, planted]) => {
    const paths = (await readdir(web, { recursive: true })).filter((path) => path.endsWith('.css'));
    expect(paths.length).toBeGreaterThan(20);
    const found: string[] = [];
    for (const path of paths) {
      if (makesTokens(path) && /token/.test(name)) continue;
      found.push(...faultsIn(await readFile(join(web, path), 'utf8'), pattern).map((one) => `${path}: ${one}`));
    }
    expect(found).toEqual([]);
    expect(faultsIn(planted, pattern)).toHaveLength(1);
  });

  test('every icon has the same line', async () => {
    const sheets = (await readdir(web, { recursive: true })).filter((path) => path.endsWith('.css'));
    const widths = await Promise.all(
      sheets.map(async (path) => [...(await readFile(join(web, path), 'utf8')).matchAll(/stroke-width:\s*([^;]+)/g)]),
    );
    expect(new Set(widths.flat().map(([, width]) => width))).toEqual(new Set(['var(--line-width)']));
  });
});

/** Media conditions and comments are no declarations. */
function faultsIn(css: string, pattern: RegExp): string[] {
  const declarations = css.replace(/\/\*[\s\S]*?\*\/|@media[^{]*/g, '');
  return [...declarations.matchAll(pattern)].map(([fault]) => fault.trim());
}
