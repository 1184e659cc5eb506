import { array, assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { highlightsOf } from '../../src/search/highlight.ts';
import { termsOf } from '../../src/search/terms.ts';

const marked = (text: string, style: 'name' | 'words', matched: string[]) =>
  highlightsOf(text, style, matched).map(({ start, end }) => text.slice(start, end));

test('marks are in order, apart, inside the text and never split a character, whatever the text', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 60 }), array(string({ maxLength: 4 })), (text, more) => {
      const terms = termsOf(text, 'name').map(({ term }) => term);
      let before = -1;
      for (const { start, end } of highlightsOf(text, 'name', [...terms.filter((_, at) => at % 2 === 0), ...more])) {
        expect(start).toBeGreaterThan(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).isWellFormed()).toBe(true);
        before = end;
      }
    }),
  );
});

test('what is marked is the original, accents, particles and all', () => {
  expect(marked('Dr Zoë Van den Berghe', 'name', ['vandenberghe'])).toEqual(['Van den Berghe']);
  expect(marked('Dr Zoë Van den Berghe', 'name', ['zoe', 'den', 'berghe'])).toEqual(['Zoë', 'den', 'Berghe']);
  expect(marked('Muhammad Bilal', 'name', ['grpmohamed'])).toEqual(['Muhammad']);
  expect(marked('أعمل مع الطبيب', 'words', ['طبيب'])).toEqual(['الطبيب']);
  expect(marked('Je travaille avec un dentiste.', 'words', ['tandarts', 'dentiste'])).toEqual(['dentiste']);
  expect(marked('dentiste', 'words', [])).toEqual([]);
});
