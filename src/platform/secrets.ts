import { createECDH, randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Server secrets, 32 bytes each: files or variables, never in the database, a backup, a log or an answer. */
export interface Secrets {
  /** Seed of the Ed25519 key that signs access tokens. */
  readonly tokenKey: Uint8Array;
  /** Wraps the grants that were made ahead, until somebody accepts. */
  readonly releaseKey: Uint8Array;
  /** Locks addresses for mail and push: the running server reads them, a dump of the database does not. */
  readonly notifyKey: Uint8Array;
  /** The private P-256 key that tells push services who sends. */
  readonly vapidKey: Uint8Array;
}

const names = {
  tokenKey: 'token-key',
  releaseKey: 'release-key',
  notifyKey: 'notify-key',
  vapidKey: 'vapid-key',
} as const satisfies Record<keyof Secrets, string>;

/** Reads the secrets of a data folder, and makes those that are missing, mode 0600. Fails where the folder cannot be written. */
export function readOrMakeSecrets(folder: string): Secrets {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fresh = makeSecrets();
  const one = (name: keyof Secrets): Uint8Array => readOrMake(join(folder, names[name]), fresh[name]);
  return {
    tokenKey: one('tokenKey'),
    releaseKey: one('releaseKey'),
    notifyKey: one('notifyKey'),
    vapidKey: one('vapidKey'),
  };
}

/** New secrets, kept nowhere. */
export function makeSecrets(): Secrets {
  const random = (): Uint8Array => new Uint8Array(randomBytes(32));
  return { tokenKey: random(), releaseKey: random(), notifyKey: random(), vapidKey: makeVapidKey() };
}

function makeVapidKey(): Uint8Array {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  // Leading zeros are cut off.
  return new Uint8Array(Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex'));
}

function readOrMake(file: string, fresh: Uint8Array): Uint8Array {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${Buffer.from(fresh).toString('base64url')}\n`, { mode: 0o600 });
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

/** The same, of the key that push services know us by. Fails too for the few numbers that are no key. */
export function parseVapidKey(text: string): Uint8Array {
  const key = parseSecret(text);
  try {
    createECDH('prime256v1').setPrivateKey(key);
  } catch {
    throw new Error('these 32 bytes are no P-256 key: make another');
  }
  return key;
}
