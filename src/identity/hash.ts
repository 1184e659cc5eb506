import { createHash, timingSafeEqual } from 'node:crypto';

/** SHA-256 of a text in base64url. A signed list is hashed by its text. */
export const hashOfText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64url');

/** SHA-256 of bytes that came in base64url, in base64url. */
export const hashOfBytes = (bytes: string): string =>
  createHash('sha256').update(Buffer.from(bytes, 'base64url')).digest('base64url');

/** What statements and joins say about a handle: `relais/handle/1` of the bytes' description. */
export const hashOfHandle = (salt: string, handle: string): string =>
  hashOfText(JSON.stringify(['relais/handle/1', salt, handle]));

/** Compares two hashes in a time that says nothing about where they differ. */
export const isSameHash = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one, 'base64url'), Buffer.from(other, 'base64url')];
  return left.length === right.length && timingSafeEqual(left, right);
};
