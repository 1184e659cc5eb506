import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { asFile, variables } from '../../src/platform/index.ts';

const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ');

test('the README’s table holds every variable, with its reason and example, and no other', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)`\s*\|\s*(.*?)\s*\|\s*`(.*?)`\s*\|$/gm)].map(
    ([, name, about, example]) => [name, about, example],
  );
  expect(rows).toEqual(Object.entries(variables).map(([name, { about, example }]) => [name, about, example]));
});

test('the README says which variables may be files', () => {
  const names = asFile
    .map((name) => `\`${name}\``)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');
  expect(squeeze(readme)).toContain(`${names} may also be given as files`);
});

test('the README has the two commands a newcomer types', () => {
  expect(readme).toContain('npm ci && npm run demo');
  expect(readme).toContain('npm ci && npm test');
});
