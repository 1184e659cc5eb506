import { describe, expect, test } from 'vitest';
import ambiguous from '../../search/ambiguous.json' with { type: 'json' };
import names from '../../search/given-names.json' with { type: 'json' };
import kindFile from '../../search/kinds.json' with { type: 'json' };
import languageFile from '../../search/languages.json' with { type: 'json' };
import stopWords from '../../search/stopwords.json' with { type: 'json' };
import topicFile from '../../search/topics.json' with { type: 'json' };
import { domainOfKind, kinds, languages, locales, topics, type Kind, type Locale } from '../../src/kernel/index.ts';
import type { Label } from '../../src/kernel/vocabulary.ts';

type Entry = { id: string } & Record<Locale, Label>;

const vocabularies: Record<string, Entry[]> = {
  kinds: kindFile.entries,
  languages: languageFile.entries,
  topics: topicFile.entries,
};
const everyEntry = Object.entries(vocabularies).flatMap(([file, entries]) =>
  entries.map((entry) => ({ where: `${file}/${entry.id}`, entry })),
);

/** Two spellings that a reader takes for the same word. */
const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim();
const termsIn = (entry: Entry, locale: Locale) => [entry[locale].label, ...entry[locale].aliases];
const termsOf = (entry: Entry) => locales.flatMap((locale) => termsIn(entry, locale));
const repeated = (items: readonly string[]) => items.filter((item, index) => items.indexOf(item) !== index);

describe('ids', () => {
  test('the code knows exactly the ids of the files, in their order', () => {
    expect(kindFile.entries.map(({ id, domain }) => [id, domain])).toEqual(
      kinds.map((kind: Kind) => [kind, domainOfKind(kind)]),
    );
    expect(languageFile.entries.map(({ id }) => id)).toEqual([...languages]);
    expect(topicFile.entries.map(({ id }) => id)).toEqual([...topics]);
  });

  test('ids are lower-case words joined by hyphens, each used once', () => {
    for (const [file, entries] of Object.entries(vocabularies)) {
      const ids = entries.map(({ id }) => id);
      expect(repeated(ids), `${file}: used twice`).toEqual([]);
      expect(
        ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)),
        `${file}: badly formed`,
      ).toEqual([]);
    }
  });

  test('languages carry an ISO 639-3 code, their own name and their scripts', () => {
    for (const { id, autonym, scripts } of languageFile.entries) {
      expect(id, `${id}: not an ISO 639-3 code`).toMatch(/^[a-z]{3}$/);
      expect(autonym.trim(), `${id}: no autonym`).not.toBe('');
      expect(scripts.length, `${id}: no script`).toBeGreaterThan(0);
      expect(
        scripts.filter((script) => !/^[A-Z][a-z]{3}$/.test(script)),
        `${id}: not ISO 15924`,
      ).toEqual([]);
    }
  });
});

test.each(locales)('every label in %s is there, once, cleanly written, in its own script', (locale) => {
  expect(
    everyEntry.flatMap(({ where, entry }) => faultsOf(termsIn(entry, locale), locale).map((fault) => [where, fault])),
  ).toEqual([]);
});

function faultsOf(terms: string[], locale: Locale): string[] {
  const isUntidy = (term: string) => term === '' || term !== term.normalize('NFC').replace(/\s+/g, ' ').trim();
  return [
    ...terms.filter(isUntidy).map((term) => `"${term}" is empty, or has stray spaces or decomposed letters`),
    ...repeated(terms.map((term) => term.toLowerCase())).map((term) => `"${term}" is written twice`),
    ...terms.filter((term) => isInWrongScript(term, locale)).map((term) => `"${term}" is in the wrong script`),
    ...terms.filter((term) => /\p{Bidi_Control}/u.test(term)).map((term) => `"${term}" hides a direction mark`),
  ];
}

function isInWrongScript(term: string, locale: Locale): boolean {
  const arabic = locale === 'ar';
  return /\p{Script=Arabic}/u.test(term) !== arabic || /\p{Script=Latin}/u.test(term) === arabic;
}

test('a term claimed by several entries is a decision: ambiguous.json lists it with exactly those entries', () => {
  const claims = new Map<string, Set<string>>();
  for (const { where, entry } of everyEntry) {
    for (const term of termsOf(entry).map(fold)) claims.set(term, (claims.get(term) ?? new Set()).add(where));
  }
  const shared = [...claims].filter(([, claimants]) => claimants.size > 1);
  expect(sorted(ambiguous.terms)).toEqual(sorted(Object.fromEntries(shared)));
});

function sorted(claims: Record<string, Iterable<string>>): [string, string[]][] {
  return Object.entries(claims)
    .map(([term, claimants]): [string, string[]] => [term, [...claimants].sort()])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

test.each(locales)('no stop word in %s is written twice or names something', (locale) => {
  const terms = new Set(everyEntry.flatMap(({ entry }) => termsOf(entry)).map(fold));
  expect(repeated(stopWords[locale])).toEqual([]);
  expect(stopWords[locale].filter((word) => terms.has(fold(word)))).toEqual([]);
});

test.each(Object.entries({ given: names.given, surnames: names.surnames }))(
  'groups of %s names have two spellings at least, and no name stands in two',
  (_, groups) => {
    expect(groups.filter((group) => group.length < 2)).toEqual([]);
    expect(repeated(groups.flatMap((group) => [...new Set(group.map(fold))]))).toEqual([]);
  },
);
