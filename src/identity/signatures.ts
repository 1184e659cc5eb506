import { createPublicKey, verify } from 'node:crypto';
import { refused } from './errors.ts';
import type { Roster, Signed } from './lists.ts';

/** The Ed25519 keys of whoever may sign a list, by person; the root's under `root`. */
export type SigningKeys = ReadonlyMap<string, string>;

/**
 * Refuses a list beside which a signature stands that does not hold, or one of nobody who may sign. Clients look for
 * themselves; the server looks too, because roles and vetted kinds follow from these lists: by names alone one
 * coordinator could speak for two, or for the root.
 */
export function checkSignatures(
  text: string,
  signed: Signed,
  keys: SigningKeys,
  list: 'roster' | 'statement' | 'dating',
): void {
  const hold = signed.every(([signer, signature]) => {
    const key = keys.get(signer);
    return key !== undefined && signatureHolds(text, signature, key);
  });
  if (!hold) throw refused(`${list}_signature`);
}

export const keysOfSeats = ({ seats }: Pick<Roster, 'seats'>): Map<string, string> =>
  new Map(seats.map(({ person, signingKey }) => [person, signingKey]));

/** Keys of whoever may sign the roster after this one. */
export function keysForNext(before: { roster: Roster } | undefined, rootKey: string | null): SigningKeys {
  const keys = before === undefined ? new Map<string, string>() : keysOfSeats(before.roster);
  if (rootKey !== null) keys.set('root', rootKey);
  return keys;
}

function signatureHolds(text: string, signature: string, signingKey: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: signingKey }, format: 'jwk' });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
