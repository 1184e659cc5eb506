import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runVectors, type Vectors } from './vectors.ts';

test('every fixed example comes out byte for byte', async () => {
  const text = await readFile(new URL('vectors.json', import.meta.url), 'utf8');

  const { count, failures } = await runVectors(JSON.parse(text) as Vectors);

  expect(failures).toEqual([]);
  expect(count).toBe(222);
});
