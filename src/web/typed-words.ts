import { completeWord, type WordList } from '../sealing/words.ts';

/** The word of the first list that knows it, completed: four letters are enough. */
export function completed(typed: string, lists: readonly WordList[]): string | undefined {
  for (const list of lists) {
    const word = completeWord(typed, list);
    if (word !== undefined) return word;
  }
  return undefined;
}

/** Accents and case set aside, as when somebody types in a hurry. */
export function foldWord(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The first words of a list that begin as typed, to choose from; from two letters on. */
export function wordsLike(typed: string, list: WordList, limit = 3): string[] {
  const wanted = foldWord(typed);
  return wanted.length < 2 ? [] : list.filter((word) => foldWord(word).startsWith(wanted)).slice(0, limit);
}

/** What was typed or pasted into one field as separate words: seven at once when they were copied together. */
export function splitWords(typed: string): string[] {
  return typed.split(/[\s,.;·-]+/).filter(Boolean);
}

/** The digits of what was typed, in any script's digits, as ASCII; 24 of them are a whole secret. */
export function digitsOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/\D/g, '');
}
