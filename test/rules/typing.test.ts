import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { places } from '../../src/kernel/vocabulary.ts';
import { digitsOf, foldWord, splitWords } from '../../src/web/typed-words.ts';
import { completed, completedAll, wordsLike } from '../../src/web/word-search.ts';
import { findPlaces, foldPlace } from '../../src/web/find-place.ts';
import type { PlaceLine } from '../../src/web/labels.ts';

const lines = places.map(({ id, name, zone, postcodes, aliases }): PlaceLine => [
  id,
  name.fr,
  name.nl === name.fr ? '' : name.nl,
  zone,
  postcodes,
  aliases,
]);
const found = (typed: string) => findPlaces(typed, lines).map(([, fr]) => fr);

test.each([
  ['french', french],
  ['english', english],
])('four letters of any %s word, without accents, are enough', (_, list) => {
  fc.assert(
    fc.property(fc.constantFrom(...list), (word) => {
      expect(completed(foldWord(word).slice(0, 4).toUpperCase(), list)).toBe(word);
    }),
  );
});

test('a phrase is of one list, whichever knows all its words', () => {
  // `trac` is `traction` in French and `track` in English: the other words tell.
  expect(completedAll(['trac', 'abeille'], [french, english], 2)).toBe('traction abeille');
  expect(completedAll(['trac', 'ability'], [french, english], 2)).toBe('track ability');
  expect(completedAll(['abeille', 'ability'], [french, english], 2)).toBeUndefined();
  expect(completedAll(['trac'], [french, english], 2)).toBeUndefined();
});

test('words that begin alike are offered', () => {
  expect(wordsLike('ab', french)).toEqual(french.slice(0, 3));
});

test('seven words pasted together are seven words; digits are digits in every script', () => {
  expect(splitWords('abaisser, abandon  abdiquer\nabeille')).toHaveLength(4);
  expect(digitsOf('1234 ٥٦٧٨ ۹۰-12')).toBe('123456789012');
});

test('a place is found by either name, by postcode, by what people call it', () => {
  expect(found('gand')[0]).toBe('Gand');
  expect(found('GENT')[0]).toBe('Gand');
  expect(found('9000')[0]).toBe('Gand');
  expect(found('bxl')[0]).toBe('Bruxelles');
  expect(found('liege')[0]).toBe('Liège');
  expect(found('st gilles')[0]).toBe('Saint-Gilles');
});

test('a shared postcode and a shared name offer both', () => {
  expect(found('1050').sort()).toEqual(['Bruxelles', 'Ixelles']);
  expect(found('saint-nicolas').length).toBeGreaterThan(1);
});

test('every municipality is found by its own name, first or beside its homonyms', () => {
  for (const [id, fr] of lines)
    expect(
      findPlaces(fr, lines).map(([one]) => one),
      fr,
    ).toContain(id);
});

test('nothing typed finds nothing', () => {
  expect(found('  ')).toEqual([]);
  expect(foldPlace('’s-Gravenbrakel')).toBe('s gravenbrakel');
});
