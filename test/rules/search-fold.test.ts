import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { foldWord, withoutArticle, withoutPrefix } from '../../src/search/fold.ts';
import { tokensOf } from '../../src/search/tokens.ts';

const anyText = string({ unit: 'binary', maxLength: 30 });

test('folding twice is folding once, for whatever is typed', () => {
  assert(
    property(anyText, (text) => {
      const folded = foldWord(text);
      expect(foldWord(folded)).toBe(folded);
      expect(withoutArticle(withoutArticle(folded))).toBe(withoutArticle(folded));
    }),
  );
});

test('a folded word holds letters, digits and marks only, so that an engine can split at blanks', () => {
  assert(
    property(anyText, (text) => {
      expect(foldWord(text)).toMatch(/^[\p{L}\p{N}\p{M}]*$/u);
    }),
  );
});

test('composed or decomposed, capital or small, a word is the same', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      expect(foldWord(text.normalize('NFD'))).toBe(foldWord(text.normalize('NFC')));
      expect(foldWord(foldWord(text).toUpperCase())).toBe(foldWord(text));
    }),
  );
});

test.each([
  ['Élise', 'elise'],
  ['CŒUR', 'coeur'],
  ['Straße', 'strasse'],
  ['Łódź', 'lodz'],
  ['Yıldız', 'yildiz'],
  ['İbrahim', 'ibrahim'],
  ['Nguyễn', 'nguyen'],
  ['Søren', 'soren'],
  ['Йосип', 'иосип'],
  ['أُسَامَة', 'اسامه'],
  ['إيمان', 'ايمان'],
  ['مُصْطَفَىٰ', 'مصطفي'],
  ['مـحـمـد', 'محمد'],
  ['فارسی', 'فارسي'],
  ['کتاب', 'كتاب'],
  ['١٠٦٠', '1060'],
  ['۱۰۶۰', '1060'],
  ['ﬁn', 'fin'],
  ['தமிழ்', 'தமிழ்'],
])('%s is compared as %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

test.each([
  ['المترجم', 'مترجم'],
  ['والمترجم', 'مترجم'],
  ['بالعربيه', 'عربيه'],
  ['للطبيب', 'طبيب'],
  ['الالبانيه', 'بانيه'],
  ['الله', 'الله'],
  ['الم', 'الم'],
  ['ولوف', 'ولوف'],
  ['paris', 'paris'],
])('%s without its article is %s', (word, bare) => {
  expect(withoutArticle(word)).toBe(bare);
});

test('و, ل and ب may be a prefix, or not: both are kept', () => {
  expect(withoutPrefix('وممرضه')).toBe('ممرضه');
  expect(withoutPrefix('ولد')).toBeUndefined();
  expect(withoutPrefix('louise')).toBeUndefined();
});

test('tokens say where they stand in the text as it was written', () => {
  const text = 'Dr  Zoë N’Diaye-Lô, الطبيب.';
  expect(tokensOf(text).map(({ word, start, end, isTied }) => [word, text.slice(start, end), isTied])).toEqual([
    ['dr', 'Dr', false],
    ['zoe', 'Zoë', false],
    ['n', 'N', false],
    ['diaye', 'Diaye', true],
    ['lo', 'Lô', true],
    ['طبيب', 'الطبيب', false],
  ]);
});
