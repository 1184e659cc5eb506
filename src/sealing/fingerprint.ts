import { base64url, bytesOf } from './bytes.ts';
import { hkdf } from './hash.ts';
import { label, list } from './list.ts';
import { macOf } from './mac.ts';

const printBytes = 16;

/** A new key for fingerprints: 32 random bytes. */
export function makeFingerprintKey(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** What a key is called: it says nothing about the key. */
export async function fingerprintKeyId(key: string, org: string): Promise<string> {
  return base64url((await hkdf(bytesOf(key), 'fingerprint-key', org)).slice(0, printBytes));
}

export type Fingerprint = (what: string, text: string) => Promise<string>;

/**
 * Fingerprints by which whoever holds the key recognises a text, and nobody else can try texts on: the first 16 bytes of
 * HMAC-SHA-256 under HKDF(key, "fingerprint") over the list of label, what it is, and the text.
 */
export async function fingerprinter(key: string, org: string): Promise<Fingerprint> {
  const macKey = await hkdf(bytesOf(key), 'fingerprint', org);
  return async (what, text) => {
    const mac = await macOf(macKey, list(label('fingerprint'), what, text));
    return base64url(bytesOf(mac).slice(0, printBytes));
  };
}
