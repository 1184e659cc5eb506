import { must, refuse } from './errors.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** UTF-8, as it stands: nothing is normalised. */
export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** The text that these bytes spell, its byte order mark kept. Throws when they are no UTF-8. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** base64url without padding. */
export function base64url(bytes: Uint8Array): string {
  return btoa(latin1(bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes of a base64url text. Fails with `malformed` unless encoding them again gives the same text. */
export function bytesOf(text: string): Bytes {
  must(/^[A-Za-z0-9_-]*$/.test(text) && text.length % 4 !== 1, 'malformed');
  const spelled = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(spelled.length);
  for (let at = 0; at < spelled.length; at += 1) bytes[at] = spelled.charCodeAt(at);
  return base64url(bytes) === text ? bytes : refuse('malformed');
}

/** One character per byte. In slices: a browser's call takes some ten thousand arguments at most. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
