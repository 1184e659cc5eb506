import { completeWord, completeWords, generateDigits, generateWords } from '../../sealing/words.ts';
import { loadWordList, loadWordLists } from '../../sealing/word-lists.ts';
import type { ClientState } from '../state.ts';

/** Seven new words in the screen's language, or 24 digits for whoever prefers them: to be written down before going on. */
export async function newWords({ locale }: ClientState, form: 'words' | 'digits' = 'words'): Promise<string> {
  return form === 'digits' ? generateDigits() : generateWords(await loadWordList(locale));
}

/** Completes words as they are typed: four letters are enough. Undefined while one of them is in neither list. */
export async function completeTyped({ locale }: ClientState, typed: string): Promise<string | undefined> {
  return completeWords(typed, await loadWordLists(locale));
}

/** One word, completed: what the field shows after four letters. */
export async function suggestWord({ locale }: ClientState, typed: string): Promise<string | undefined> {
  const [first, second] = await loadWordLists(locale);
  return completeWord(typed, first) ?? completeWord(typed, second);
}
