import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { symlink } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWebWhenStale } from '../../src/web/build.ts';

const root = join(import.meta.dirname, '../..');
/** A copy of what the pages are made of, to be changed and built at will. */
let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'relais-build-'));
  for (const path of ['src', 'search', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    await cp(join(root, path), join(copy, path), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.slice(folder.length), await readFile(file, 'base64')] as const)),
  );
}

test('two starts at once build the same pages once, and leave nothing behind', async () => {
  const folders = await Promise.all([buildWebWhenStale(copy), buildWebWhenStale(copy)]);
  expect(folders[0]).toBe(folders[1]);
  expect(await readdir(join(copy, 'dist'))).toEqual(['web']);
  expect(Object.keys(await contents(folders[0]))).toContain('/index.html');
});

test('pages of today’s sources are not built again; after a change they are', async () => {
  const folder = await buildWebWhenStale(copy);
  await writeFile(join(folder, 'left-alone.txt'), '');
  await buildWebWhenStale(copy);
  expect(await readdir(folder)).toContain('left-alone.txt');

  const text = join(copy, 'src/web/texts/en.ts');
  await writeFile(text, `${await readFile(text, 'utf8')}\n`);
  await buildWebWhenStale(copy);
  expect(await readdir(folder)).not.toContain('left-alone.txt');
});

test('the same sources give the same bytes', async () => {
  const folder = await buildWebWhenStale(copy);
  const first = await contents(folder);
  await rm(folder, { recursive: true });
  await buildWebWhenStale(copy);
  expect(await contents(folder)).toEqual(first);
});

test('no page holds a script or style of its own, or asks anybody else for anything', async () => {
  const folder = await buildWebWhenStale(copy);
  for (const page of ['index.html', 'calendar.html']) {
    const html = await readFile(join(folder, page), 'utf8');
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
    const addresses = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.filter((address) => !address?.startsWith('/') || address.startsWith('//'))).toEqual([]);
  }
});
