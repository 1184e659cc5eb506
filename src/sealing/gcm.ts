import { base64url, bytesOf, random, utf8, type Bytes } from './bytes.ts';
import { attempt, type SealingCode } from './errors.ts';

/** What one sealed thing is sealed under: its key, and the list that says what it is and where it belongs. */
export interface Box {
  readonly key: CryptoKey;
  readonly ad: string;
}

/** An AES-256 key of 32 bytes. */
export function aesKey(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Nonce, ciphertext and tag, in base64url. Nobody but the vectors' runner passes a nonce: one used twice gives the key's texts away. */
export async function sealBox({ key, ad }: Box, plain: Bytes, nonce: Bytes = random(12)): Promise<string> {
  const how = { name: 'AES-GCM', iv: nonce, additionalData: utf8(ad) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(how, key, plain));
  const whole = new Uint8Array(nonce.length + sealed.length);
  whole.set(nonce);
  whole.set(sealed, nonce.length);
  return base64url(whole);
}

/** The bytes inside. Fails with `code` when anything of it was changed, moved, or sealed under another key. */
export function openBox({ key, ad }: Box, sealed: string, code: SealingCode): Promise<Bytes> {
  return attempt(code, async () => {
    const whole = bytesOf(sealed);
    const how = { name: 'AES-GCM', iv: whole.subarray(0, 12), additionalData: utf8(ad) };
    return new Uint8Array(await crypto.subtle.decrypt(how, key, whole.subarray(12)));
  });
}
