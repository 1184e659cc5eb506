import { base64url, bytesOf, random } from './bytes.ts';
import { must } from './errors.ts';
import { hash, hkdf } from './hash.ts';
import { label, list } from './list.ts';
import { readPaper, writePaper } from './paper.ts';
import { sign, signatureHolds, signingKeyOf, type Signer } from './signature.ts';
import type { WordList } from './words.ts';

/** What everybody knows of the root. `rootHash` travels in every invitation's link. */
export interface PublicRoot {
  readonly rootKey: string;
  readonly rootHash: string;
}

/** The root in the hands of whoever holds the paper: it signs the first roster, and overrules in a disaster. */
export interface Root extends PublicRoot {
  readonly signer: Signer;
}

/** A new root, and its twelve words: kept on paper only, in two copies. */
export async function makeRoot(
  org: string,
  words: WordList,
): Promise<{ readonly root: Root; readonly onPaper: string }> {
  const entropy = base64url(random(16));
  return { root: await rootFrom(org, entropy), onPaper: writePaper(entropy, words) };
}

/** The root from its paper, in either language. Fails with `paper_unreadable`. */
export function readRoot(org: string, typed: string, lists: readonly WordList[]): Promise<Root> {
  return rootFrom(org, readPaper(typed, lists));
}

/** The root behind 16 bytes. */
export async function rootFrom(org: string, entropy: string): Promise<Root> {
  const signingSecret = base64url(await hkdf(bytesOf(entropy), 'root-key'));
  const rootKey = signingKeyOf(signingSecret);
  return { rootKey, rootHash: await rootHashOf(org, rootKey), signer: { person: 'root', signingSecret } };
}

export function rootHashOf(org: string, rootKey: string): Promise<string> {
  return hash(label('root'), org, rootKey);
}

/** Seven words that two people compare aloud: the first 77 bits of the root's hash. */
export function checkingWords(rootHash: string, words: WordList): string {
  return checkingIndices(rootHash)
    .map((index) => words[index])
    .join(' ');
}

/** Those words as places in the list: seven times 11 bits, most significant first. */
export function checkingIndices(rootHash: string): number[] {
  const bits = [...bytesOf(rootHash)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return [0, 11, 22, 33, 44, 55, 66].map((at) => parseInt(bits.slice(at, at + 11), 2));
}

/** A root that replaces another. */
export interface RootChange {
  readonly org: string;
  readonly oldKey: string;
  readonly newKey: string;
}

/** The old root's word for the new one. */
export function signRootChange(change: RootChange, old: Root): string {
  return sign(rootChangeText(change), old.signer.signingSecret);
}

/** Fails with `root_changed` unless the old root signed it. */
export function verifyRootChange(change: RootChange, signature: string): void {
  must(signatureHolds(change.oldKey, rootChangeText(change), signature), 'root_changed');
}

function rootChangeText({ org, oldKey, newKey }: RootChange): string {
  return list(label('root-change'), org, oldKey, newKey);
}
