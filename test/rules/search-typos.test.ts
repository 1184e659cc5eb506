import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { createDictionary } from '../../src/search/minisearch/dictionary.ts';
import { typosAllowed, typosBetween } from '../../src/search/typos.ts';

const word = array(constantFrom('a', 'b', 'c'), { maxLength: 8 }).map((letters) => letters.join(''));

/** The definition, without any shortcut. */
function slowly(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const last = one.at(-1) === other.at(-1) ? 0 : 1;
  const ways = [
    slowly(one.slice(0, -1), other) + 1,
    slowly(one, other.slice(0, -1)) + 1,
    slowly(one.slice(0, -1), other.slice(0, -1)) + last,
  ];
  if (one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)) {
    ways.push(slowly(one.slice(0, -2), other.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}

test('typos are counted as defined, up to the most that matter', () => {
  const shortWord = array(constantFrom('a', 'b', 'c'), { maxLength: 6 }).map((letters) => letters.join(''));
  assert(
    property(shortWord, shortWord, constantFrom(0, 1, 2, 3), (one, other, most) => {
      expect(typosBetween(one, other, most)).toBe(Math.min(slowly(one, other), most + 1));
    }),
  );
});

test('the dictionary finds every similar word and no other', () => {
  assert(
    property(array(word, { maxLength: 30 }), word, constantFrom(1, 2), (words, wanted, most) => {
      const dictionary = createDictionary();
      words.forEach((each) => dictionary.add(each));
      const found = dictionary.similar(wanted, most).map(({ term }) => term);
      const expected = [...new Set(words)].filter(
        (each) => each !== wanted && typosBetween(wanted, each, most) <= most,
      );
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test.each([
  ['gent', 0],
  ['tolk', 0],
  ['luikk', 1],
  ['huisarts', 1],
  ['tandartse', 2],
  ['12345', 0],
  ['salle12345', 0],
  ['طبيب', 0],
  ['مترجم', 1],
])('%s may have %i slips', (text, most) => {
  expect(typosAllowed(text)).toBe(most);
});
