import { locale } from './texts.ts';

export type WordList = readonly string[];

/** The language's list first, then the other: words are looked for in that order. 8 kB each, loaded when somebody begins to type. */
export async function loadWordLists(): Promise<readonly [WordList, WordList]> {
  const [french, english] = await Promise.all([
    import('@scure/bip39/wordlists/french.js'),
    import('@scure/bip39/wordlists/english.js'),
  ]);
  const lists = [french.wordlist, english.wordlist] as const;
  return locale() === 'fr' ? lists : [lists[1], lists[0]];
}
