import { base64url, bytesOf, utf8, type Bytes } from './bytes.ts';

/** HMAC-SHA-256 of a text, in base64url. */
export async function macOf(key: Bytes, text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', await hmacKey(key, 'sign'), utf8(text))));
}

/** Whether this is the text's MAC, compared in constant time. */
export async function macHolds(key: Bytes, text: string, mac: string): Promise<boolean> {
  return crypto.subtle.verify('HMAC', await hmacKey(key, 'verify'), bytesOf(mac), utf8(text));
}

function hmacKey(key: Bytes, use: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
}
