import { completeWord, type WordList } from '../sealing/words.ts';
import { foldWord } from './typed-words.ts';

/** What a field of words needs once somebody begins to type: both lists, and how their words are found. */
export { loadWordLists } from '../sealing/word-lists.ts';
export type { WordList } from '../sealing/words.ts';

/** The list in which every word that was typed is known; the first one while none is. Phrases are never of two lists. */
export function listFor(words: readonly string[], lists: readonly WordList[]): WordList {
  return lists.find((list) => words.every((word) => completed(word, list) !== undefined)) ?? lists[0] ?? [];
}

/** The word of a list, completed: four letters are enough. */
export function completed(typed: string, list: WordList): string | undefined {
  return completeWord(typed, list);
}

/** The first words of a list that begin as typed, to choose from; from two letters on. */
export function wordsLike(typed: string, list: WordList, limit = 3): string[] {
  const wanted = foldWord(typed);
  return wanted.length < 2 ? [] : list.filter((word) => foldWord(word).startsWith(wanted)).slice(0, limit);
}

/** A phrase of so many words, completed, where one list knows them all. */
export function completedAll(words: readonly string[], lists: readonly WordList[], count: number): string | undefined {
  const list = listFor(words, lists);
  const all = words.map((word) => completed(word, list));
  return all.length === count && all.every((word) => word !== undefined) ? all.join(' ') : undefined;
}
