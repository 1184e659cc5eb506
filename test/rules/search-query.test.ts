import { expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';

const words = (text: string) => parseQuery(text).words.map(({ word }) => word);

test('stop words are dropped in all four languages, unless nothing would remain', () => {
  expect(words('je cherche un médecin qui parle tigrigna')).toEqual(['medecin', 'tigrigna']);
  expect(words('ik zoek iemand die Tigrinya spreekt')).toEqual(['tigrinya']);
  expect(words('I need a doctor near Ghent please')).toEqual(['doctor', 'ghent']);
  expect(words('أبحث عن مترجم في بروكسل')).toEqual(['مترجم', 'بروكسل']);
  expect(words('de la')).toEqual(['de', 'la']);
  expect(parseQuery('An Peeters').dropped).toEqual(['an']);
});

test('a last single letter is a word being begun, unless it stands alone', () => {
  expect(words('interprète t')).toEqual(['interprete']);
  expect(words('t')).toEqual(['t']);
  expect(words('interprète 9')).toEqual(['interprete', '9']);
  expect(words('interprète 中')).toEqual(['interprete', '中']);
});

test('only the last word may be a beginning, and not where a stop word follows it', () => {
  expect(parseQuery('dent gand').words.map(({ isPrefix }) => isPrefix)).toEqual([false, true]);
  expect(parseQuery('gand de').words.map(({ isPrefix }) => isPrefix)).toEqual([false]);
});

test('neighbours are also taken as one word', () => {
  const [den] = parseQuery('van den berghe').words;
  expect(den?.joins.map(({ word, isName }) => [word, isName])).toEqual([
    ['vanden', true],
    ['vandenberghe', true],
    ['denberghe', true],
  ]);
});

test('ten words at most', () => {
  expect(words(Array.from({ length: 500 }, (_, at) => `mot${at}`).join(' '))).toHaveLength(10);
});
