import { randomBytes } from 'node:crypto';
import { hashOfText } from './hash.ts';

/** The two halves of a refresh cookie, as the server keeps them: hashed. */
export interface CookieHashes {
  /** Of the 128 bits that stay for as long as the sign-in: they tell a token used too late from a stranger's guess. */
  readonly family: string;
  /** Of the 256 bits that are new at each use. */
  readonly token: string;
}

export interface FreshCookie extends CookieHashes {
  readonly value: string;
}

/** A new refresh cookie, of this family if one is given. */
export function freshCookie(family: string = randomBytes(16).toString('base64url')): FreshCookie {
  const token = randomBytes(32).toString('base64url');
  return { value: `${family}.${token}`, family: hashOfText(family), token: hashOfText(token) };
}

/** The next cookie of the same family. */
export const nextCookie = (value: string): FreshCookie => freshCookie(value.slice(0, value.indexOf('.')));

/** The hashes of a cookie that came; undefined unless it has the form of ours. */
export function readCookie(value: string | undefined): CookieHashes | undefined {
  const [, family, token] = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/.exec(value ?? '') ?? [];
  return family && token ? { family: hashOfText(family), token: hashOfText(token) } : undefined;
}
