import { x25519 } from '@noble/curves/ed25519.js';
import { base64url, bytesOf, random, type Bytes } from './bytes.ts';
import { attempt } from './errors.ts';
import { hkdf } from './hash.ts';

export interface AgreementKeys {
  readonly agreementSecret: string;
  readonly agreementKey: string;
}

/** Whose MAC it is: from one person to another, by their agreement keys. The two directions have different keys. */
export interface Direction {
  readonly org: string;
  readonly fromKey: string;
  readonly toKey: string;
}

export function makeAgreementKeys(): AgreementKeys {
  const agreementSecret = base64url(random(32));
  return { agreementSecret, agreementKey: agreementKeyOf(agreementSecret) };
}

export function agreementKeyOf(agreementSecret: string): string {
  return base64url(x25519.getPublicKey(bytesOf(agreementSecret)));
}

/** X25519. Fails with `key_refused` for a malformed key or one of small order. */
export function agree(agreementSecret: string, agreementKey: string): Promise<Bytes> {
  return attempt('key_refused', () => x25519.getSharedSecret(bytesOf(agreementSecret), bytesOf(agreementKey)) as Bytes);
}

/** The MAC key that convinces the recipient and nobody else: either of the two could have made the MAC. */
export async function agreedMacKey(
  purpose: 'grant' | 'contact',
  mySecret: string,
  theirKey: string,
  { org, fromKey, toKey }: Direction,
): Promise<Bytes> {
  return hkdf(await agree(mySecret, theirKey), purpose, org, fromKey, toKey);
}

/** Refuses a key that agrees on the same secret with everybody. */
export async function requireSoundAgreementKey(agreementKey: string): Promise<void> {
  await agree(base64url(new Uint8Array(32).fill(7)), agreementKey);
}
