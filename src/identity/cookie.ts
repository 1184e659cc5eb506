import { randomBytes } from 'node:crypto';
import { minutes } from '../kernel/index.ts';
import { hashOfText } from './hash.ts';

/** A refresh cookie as the server knows it. */
export interface HeldCookie {
  /** Hash of the 128 bits that stay for as long as the sign-in: they tell a token used too late from a stranger's guess. */
  readonly family: string;
  /** Hash of the 256 bits that are new at each use, and of the instant beside them. */
  readonly token: string;
  /** From then on the sign-in is locked, unless it was renewed before. */
  readonly openUntil: Date;
}

export interface FreshCookie extends HeldCookie {
  readonly value: string;
}

/** After so long without a renewal a sign-in is locked. */
const openFor = minutes(10);

/**
 * A new refresh cookie, of this family if one is given. The instant at which it locks travels in it, covered by the token's
 * hash, so that no table says when somebody was here.
 */
export function freshCookie(now: Date, family: string = randomBytes(16).toString('base64url')): FreshCookie {
  const seconds = Math.floor((now.getTime() + openFor) / 1_000);
  const token = `${randomBytes(32).toString('base64url')}.${seconds}`;
  return {
    value: `${family}.${token}`,
    family: hashOfText(family),
    token: hashOfText(token),
    openUntil: new Date(seconds * 1_000),
  };
}

/** The next cookie of the same family. */
export const nextCookie = (value: string, now: Date): FreshCookie =>
  freshCookie(now, value.slice(0, value.indexOf('.')));

/** What came as a cookie; undefined unless it has the form of ours. One from before there was a lock is locked. */
export function readCookie(value: string | undefined): HeldCookie | undefined {
  const form = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43}(?:\.(\d{1,11}))?)$/;
  const [, family, token, seconds = '0'] = form.exec(value ?? '') ?? [];
  if (family === undefined || token === undefined) return undefined;
  return { family: hashOfText(family), token: hashOfText(token), openUntil: new Date(Number(seconds) * 1_000) };
}
