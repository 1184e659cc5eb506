import type { WordList } from './words.ts';

/** Loads both lists, the screen's language first: the browser asks for them when somebody comes to a door. */
export async function loadWordLists(locale: string): Promise<[WordList, WordList]> {
  const [{ english }, { french }] = await Promise.all([import('./words-en.ts'), import('./words-fr.ts')]);
  return locale === 'fr' ? [french, english] : [english, french];
}

/** Loads the list in which new words are written: French on a French screen, else English. */
export async function loadWordList(locale: string): Promise<WordList> {
  return locale === 'fr' ? (await import('./words-fr.ts')).french : (await import('./words-en.ts')).english;
}
