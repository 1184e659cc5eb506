import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Server secrets, 32 bytes each: files or variables, never in the database, a backup, a log or an answer. */
export interface Secrets {
  /** Seed of the Ed25519 key that signs access tokens. */
  readonly tokenKey: Uint8Array;
  /** Wraps the grants that were made ahead, until somebody accepts. */
  readonly releaseKey: Uint8Array;
}

const names = { tokenKey: 'token-key', releaseKey: 'release-key' } as const satisfies Record<keyof Secrets, string>;

/** Reads the secrets of a data folder, and makes those that are missing, mode 0600. Fails where the folder cannot be written. */
export function readOrMakeSecrets(folder: string): Secrets {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    tokenKey: readOrMake(join(folder, names.tokenKey)),
    releaseKey: readOrMake(join(folder, names.releaseKey)),
  };
}

function readOrMake(file: string): Uint8Array {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    // A link fails where the file exists, so two processes that start at once agree on one secret.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  chmodSync(file, 0o600);
  return parseSecret(readFileSync(file, 'utf8'));
}

/** A secret as text: 32 bytes in base64url. Fails with what is wrong, without the value. */
export function parseSecret(text: string): Uint8Array {
  const bytes = Buffer.from(text.trim(), 'base64url');
  if (bytes.length !== 32 || bytes.toString('base64url') !== text.trim()) {
    throw new Error('a secret is 32 bytes in base64url, 43 characters');
  }
  return new Uint8Array(bytes);
}
