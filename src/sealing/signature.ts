import { ed25519 } from '@noble/curves/ed25519.js';
import { base64url, bytesOf, random, utf8 } from './bytes.ts';

/** Whoever signs: a person's id or `root`, and the Ed25519 seed. */
export interface Signer {
  readonly person: string;
  readonly signingSecret: string;
}

/** Who signed, and the signature: the pair that travels beside a signed text. */
export type Signature = readonly [person: string, signature: string];

/** A signed text with its signatures. */
export interface Signed {
  readonly text: string;
  readonly signatures: readonly Signature[];
}

export interface SigningKeys {
  readonly signingSecret: string;
  readonly signingKey: string;
}

export function makeSigningKeys(): SigningKeys {
  const signingSecret = base64url(random(32));
  return { signingSecret, signingKey: signingKeyOf(signingSecret) };
}

export function signingKeyOf(signingSecret: string): string {
  return base64url(ed25519.getPublicKey(bytesOf(signingSecret)));
}

/** The Ed25519 signature of a text. */
export function sign(text: string, signingSecret: string): string {
  return base64url(ed25519.sign(utf8(text), bytesOf(signingSecret)));
}

/** Whether the signature holds, strictly: no malleated one, no key of small order. What is malformed does not hold. */
export function signatureHolds(signingKey: string, text: string, signature: string): boolean {
  try {
    return ed25519.verify(bytesOf(signature), utf8(text), bytesOf(signingKey), { zip215: false });
  } catch {
    return false;
  }
}

/** The signer's pair for a text. */
export function signAs(signer: Signer, text: string): Signature {
  return [signer.person, sign(text, signer.signingSecret)];
}

/** Whether a key is a point that can sign for one person only. */
export function isSoundSigningKey(signingKey: string): boolean {
  try {
    return !ed25519.Point.fromBytes(bytesOf(signingKey)).isSmallOrder();
  } catch {
    return false;
  }
}
