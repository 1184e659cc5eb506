import { createHmac, createPrivateKey, sign, type KeyObject } from 'node:crypto';

/** The private key of a 32-byte Ed25519 seed. */
export function keyOfSeed(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

const encoded = (part: unknown): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

/** A token of any header and claims, objects or raw text, signed by this key. */
export function forge(header: unknown, claims: unknown, key: KeyObject): string {
  const body = `${encoded(header)}.${encoded(claims)}`;
  return `${body}.${sign(null, Buffer.from(body), key).toString('base64url')}`;
}

/** The same under HS256, with a secret that a confused server might take: its own public key, for one. */
export function forgeHmac(header: unknown, claims: unknown, secret: string | Buffer): string {
  const body = `${encoded(header)}.${encoded(claims)}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}

/** The same without a signature. */
export function forgeUnsigned(header: unknown, claims: unknown): string {
  return `${encoded(header)}.${encoded(claims)}.`;
}
