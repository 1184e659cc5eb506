import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds, languages, zones } from '../../src/kernel/index.ts';
import { addressOf, chosenIn } from '../../src/web/screens/search/filters-in-address.ts';

test('a cook or a dentist in Liège: the address says it, and gives it back', () => {
  const chosen = { kinds: ['dentist', 'cook'], zone: ['liege'] };
  expect(addressOf(chosen)).toBe('kinds=cook&kinds=dentist&zone=liege');
  expect(chosenIn('?kinds=cook&kinds=dentist&zone=liege')).toEqual({ kinds: ['cook', 'dentist'], zone: ['liege'] });
  expect(addressOf({})).toBe('');
});

test('whatever was chosen comes back, once each', () => {
  const some = <Value extends string>(values: readonly Value[]) =>
    fc.array(fc.constantFrom(...values), { maxLength: 5 });
  const chosen = fc.record({ kinds: some(kinds), languages: some(languages), zone: some(zones) });
  fc.assert(
    fc.property(chosen, (filters) => {
      const address = addressOf(filters);
      const back = chosenIn(address);
      expect(addressOf(back)).toBe(address);
      for (const field of ['kinds', 'languages', 'zone'] as const) {
        expect(back[field] ?? []).toEqual([...new Set(filters[field])].sort());
      }
    }),
  );
});

test('words never come into an address, nor out of one', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (field, words) => {
      const query = new URLSearchParams([
        [field, words],
        ['text', words],
        ['zone', `${words} `],
      ]);
      expect(chosenIn(query.toString())).toEqual({});
      expect(addressOf({ zone: [`${words} `], kinds: [`${words}!`] })).toBe('');
    }),
  );
});
