import file from '../../search/stopwords.json' with { type: 'json' };
import { locales } from '../kernel/index.ts';
import { tokensOf } from './tokens.ts';

const stopWords = new Set(
  locales.flatMap((locale) => file[locale].flatMap((word) => tokensOf(word).map(({ word }) => word))),
);

/** Whether a folded word of a question names nothing, in whichever language. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
