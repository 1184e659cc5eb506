import { base64url, utf8, type Bytes } from './bytes.ts';
import { label, list } from './list.ts';

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** SHA-256 of a text, in base64url. A list that was read strictly hashes the same by its text. */
export async function textHash(text: string): Promise<string> {
  return base64url(await sha256(utf8(text)));
}

/** SHA-256 of the list of these strings, in base64url. */
export async function hash(...strings: readonly string[]): Promise<string> {
  return textHash(list(...strings));
}

/** HKDF-SHA-256 with empty salt and the labelled context as info: always 32 bytes. */
export async function hkdf(secret: Bytes, purpose: string, ...context: readonly string[]): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = utf8(list(label(purpose), ...context));
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}

/** PBKDF2-SHA-256, 200,000 rounds, 32 bytes: the one cost that stands between a guess and seven words. */
export async function stretch(password: string, salt: string): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', utf8(password), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: utf8(salt), iterations: 200_000 };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}
