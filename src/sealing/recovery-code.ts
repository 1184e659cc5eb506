import { base64url, bytesOf, random } from './bytes.ts';
import { doorKeys, type DoorKeys } from './doors.ts';
import { readPaper, writePaper } from './paper.ts';
import type { WordList } from './words.ts';

/** A new recovery code: twelve words, shown once, and the keys of its door. */
export async function makeRecoveryCode(
  org: string,
  words: WordList,
): Promise<{ readonly onPaper: string; readonly keys: DoorKeys }> {
  const entropy = base64url(random(16));
  return { onPaper: writePaper(entropy, words), keys: await recoveryKeys(org, entropy) };
}

/** The keys of the recovery door, from the twelve words in either language. Fails with `paper_unreadable`. */
export function readRecoveryCode(org: string, typed: string, lists: readonly WordList[]): Promise<DoorKeys> {
  return recoveryKeys(org, readPaper(typed, lists));
}

function recoveryKeys(org: string, entropy: string): Promise<DoorKeys> {
  return doorKeys(org, 'recovery', bytesOf(entropy));
}
