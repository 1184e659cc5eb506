import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

/** What the pages are made of, from the project's folder. */
const sources = ['src/web', 'src/client', 'src/kernel', 'src/sealing', 'search', 'package-lock.json'];
const stamp = 'sources.sha256';

/**
 * Builds the pages into `dist/web` unless they are there and made of today's sources; answers that folder. Two processes may
 * start at once: each builds in a folder of its own, the same bytes, and whoever is later drops hers.
 */
export async function buildWebWhenStale(root: string): Promise<string> {
  const folder = join(root, 'dist/web');
  const wanted = await hashOfSources(root);
  if ((await stampIn(folder)) === wanted) return folder;
  const made = `${folder}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await buildWeb(root, made);
    await writeFile(join(made, stamp), wanted);
    await putInPlace(made, folder, wanted);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  return folder;
}

/**
 * Builds the pages into a folder, in a process of its own: the builder's memory goes with it, and the bytes do not depend on
 * how this one was started. Fails with what the builder says.
 */
export async function buildWeb(root: string, folder: string): Promise<void> {
  const builder = join(import.meta.dirname, 'bundle/run.ts');
  const env = { ...process.env, NODE_ENV: 'production', VITEST: undefined };
  await promisify(execFile)(process.execPath, [builder, root, folder], { env, cwd: root });
}

async function putInPlace(made: string, folder: string, wanted: string): Promise<void> {
  const old = `${made}-old`;
  await rename(folder, old).catch(ignoreMissing);
  try {
    await rename(made, folder);
  } catch (error) {
    if ((await stampIn(folder)) !== wanted) throw error;
  } finally {
    await rm(old, { recursive: true, force: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

async function stampIn(folder: string): Promise<string | undefined> {
  return readFile(join(folder, stamp), 'utf8').catch(() => undefined);
}

/** SHA-256 of every source's path and bytes, in hexadecimal. */
async function hashOfSources(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const path of await filesUnder(root, source))
      hash.update(`${path}\0`).update(await readFile(join(root, path)));
  }
  return hash.digest('hex');
}

async function filesUnder(root: string, path: string): Promise<string[]> {
  if (/\.\w+$/.test(path)) return [path];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
