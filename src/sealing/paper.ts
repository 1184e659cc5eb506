import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { base64url, bytesOf } from './bytes.ts';
import { refuse } from './errors.ts';
import { completeWord, type WordList } from './words.ts';
import { fold } from './handle.ts';

/** 16 bytes as twelve words with a checksum, to be kept on paper. */
export function writePaper(entropy: string, words: WordList): string {
  return entropyToMnemonic(bytesOf(entropy), [...words]);
}

/** The 16 bytes behind twelve words of either list. Fails with `paper_unreadable`: a word is wrong, missing or misplaced. */
export function readPaper(typed: string, lists: readonly WordList[]): string {
  for (const words of lists) {
    const entropy = entropyOf(typed, words);
    if (entropy !== undefined) return entropy;
  }
  return refuse('paper_unreadable');
}

function entropyOf(typed: string, words: WordList): string | undefined {
  const completed = fold(typed)
    .split(' ')
    .map((word) => completeWord(word, words));
  if (completed.length !== 12 || completed.includes(undefined)) return undefined;
  try {
    return base64url(mnemonicToEntropy(completed.join(' '), [...words]));
  } catch {
    return undefined;
  }
}
