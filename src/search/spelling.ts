import { kinds, languages, locales, topics, zones } from '../kernel/index.ts';
import {
  labelsOfKind,
  labelsOfLanguage,
  labelsOfTopic,
  nameOfZone,
  places,
  type Labels,
} from '../kernel/vocabulary.ts';
import { tokensOf } from './tokens.ts';

const written = new Map<string, string>();
for (const labels of [...kinds.map(labelsOfKind), ...languages.map(labelsOfLanguage), ...topics.map(labelsOfTopic)]) {
  wordsOf(labels).forEach(learn);
}
for (const { name, aliases } of places) [...Object.values(name), ...aliases].forEach(learn);
for (const zone of zones) for (const locale of locales) learn(nameOfZone(zone, locale));

/** How a folded word is written, accents and capitals included, as far as the vocabularies know it. */
export function spellingOf(word: string): string {
  return written.get(word) ?? word;
}

function wordsOf(labels: Labels): string[] {
  return locales.flatMap((locale) => [labels[locale].label, ...labels[locale].aliases]);
}

function learn(text: string): void {
  for (const { word, start, end } of tokensOf(text)) if (!written.has(word)) written.set(word, text.slice(start, end));
}
