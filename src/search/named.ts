import { kinds, languages, locales, topics, zones } from '../kernel/index.ts';
import {
  labelsOfKind,
  labelsOfLanguage,
  labelsOfTopic,
  nameOfZone,
  places,
  type Labels,
} from '../kernel/vocabulary.ts';
import type { FacetField } from './port.ts';
import { tokensOf } from './tokens.ts';

/** A value of a field that a phrase is the whole name of. */
export interface Named {
  readonly field: FacetField;
  readonly value: string;
}

const byPhrase = new Map<string, Named[]>();
for (const kind of kinds) learn('kinds', kind, wordsOf(labelsOfKind(kind)));
for (const language of languages) learn('languages', language, wordsOf(labelsOfLanguage(language)));
for (const topic of topics) learn('topics', topic, wordsOf(labelsOfTopic(topic)));
for (const { id, name, aliases } of places) learn('municipality', id, [...Object.values(name), ...aliases]);
for (const zone of zones)
  learn(
    'zone',
    zone,
    locales.map((locale) => nameOfZone(zone, locale)),
  );

/**
 * What a folded phrase, written as one, is the whole name of: `medecin` is one of the general practitioner's names,
 * and only a part of the paediatrician's.
 */
export function namedBy(phrase: string): readonly Named[] {
  return byPhrase.get(phrase) ?? [];
}

function wordsOf(labels: Labels): string[] {
  return locales.flatMap((locale) => [labels[locale].label, ...labels[locale].aliases]);
}

function learn(field: FacetField, value: string, names: readonly string[]): void {
  for (const name of names) {
    const tokens = tokensOf(name);
    const forms = new Set([joined(tokens.map(({ whole }) => whole)), joined(tokens.map(({ word }) => word))]);
    for (const phrase of forms) byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), { field, value }]);
  }
}

function joined(words: readonly string[]): string {
  return words.join('');
}
