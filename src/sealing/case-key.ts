import { base64url, bytesOf, random, utf8, type Bytes } from './bytes.ts';
import { hkdf, sha256 } from './hash.ts';
import { id, label, list } from './list.ts';

/** Names a new case of this host: the id commits to her, so that a server cannot call somebody else its host. */
export async function makeCaseId(org: string, host: string): Promise<{ readonly id: string; readonly salt: string }> {
  const salt = base64url(random(16));
  return { id: await caseIdOf(org, host, salt), salt };
}

export async function caseIdOf(org: string, host: string, salt: string): Promise<string> {
  return base64url((await sha256(utf8(list(label('case'), id(org), id(host), salt)))).subarray(0, 16));
}

/** A new random key for one epoch of a case. */
export function makeCaseKey(): string {
  return base64url(random(32));
}

/** What an epoch says of its key: a key that does not give it was planted. */
export async function commitmentOf(caseKey: string): Promise<string> {
  return base64url(await hkdf(bytesOf(caseKey), 'commitment'));
}

/** The key under which an epoch's items are sealed. */
export function itemKeyOf(caseKey: string): Promise<Bytes> {
  return hkdf(bytesOf(caseKey), 'item');
}
