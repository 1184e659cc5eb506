import { languages, type Language } from '../kernel/index.ts';
import { foldWord } from './typed-words.ts';
import { languageNames } from './labels.ts';

/** The languages whose name, own name or code begins as typed, or has a word that does; at most `limit`. */
export function findLanguages(typed: string, limit = 8): Language[] {
  const wanted = foldWord(typed);
  if (wanted === '') return [];
  const rank = (language: Language) => {
    const { label, own } = languageNames(language);
    const names = [label, own].map(foldWord);
    if (names.some((name) => name.startsWith(wanted))) return 0;
    if (names.some((name) => name.includes(` ${wanted}`) || name.includes(`(${wanted}`))) return 1;
    return language === wanted ? 0 : 2;
  };
  return languages
    .map((language) => ({ language, rank: rank(language) }))
    .filter(({ rank }) => rank < 2)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ language }) => language);
}
