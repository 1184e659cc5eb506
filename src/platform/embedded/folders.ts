import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, lstatSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Account of `nobody`: PostgreSQL refuses to run as root. */
export const nobody = 65534;

export const isRoot = process.getuid?.() === 0;

/** The account that runs PostgreSQL. */
export const serverAccount = isRoot ? nobody : process.getuid?.();

/** Whether `nobody` may walk through every parent of this folder. */
export function isReachableByNobody(folder: string): boolean {
  for (let parent = dirname(resolve(folder)); ; parent = dirname(parent)) {
    try {
      if ((statSync(parent).mode & 0o001) === 0) return false;
    } catch {
      // A parent that does not exist yet is made by us.
    }
    if (parent === dirname(parent)) return true;
  }
}

/**
 * The folder that is wanted, or, for root under a folder that `nobody` cannot enter, one in the system's temporary area.
 * That area may be emptied by the system: it is for demo and tests only.
 */
export function reachableFolder(wanted: string, purpose: string): string {
  if (!isRoot || isReachableByNobody(wanted)) return resolve(wanted);
  return join(tmpdir(), `relais-${purpose}-${shortHash(resolve(wanted))}`);
}

/** A short folder for the server's socket: paths of sockets end at 107 bytes. Fails where somebody else made it. */
export function socketFolder(data: string): string {
  const folder = join('/tmp', `relais-${process.getuid?.() ?? 0}-${shortHash(resolve(data))}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || (found.uid !== process.getuid?.() && found.uid !== serverAccount)) {
    throw new Error(`${folder} belongs to another account: remove it, then start again.`);
  }
  chmodSync(folder, 0o700);
  return folder;
}

/**
 * Makes a folder that can be written, and that the account which runs PostgreSQL can enter. Fails with one sentence
 * where it cannot.
 */
export function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new Error(`Relais cannot write to ${folder}: give its owner's account, or name another with DATA_FOLDER.`, {
      cause: error,
    });
  }
  if (!isRoot) return;
  if (!isReachableByNobody(folder)) {
    throw new Error(
      `As root, Relais runs PostgreSQL as another account, which cannot enter ${folder}: name another with DATA_FOLDER.`,
    );
  }
  // What lies in it that others must not read has a folder of mode 0700 of its own.
  chmodSync(folder, statSync(folder).mode | 0o011);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
