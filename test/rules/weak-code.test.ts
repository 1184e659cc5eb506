import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { weaknessOf } from '../../src/client/device/weak-code.ts';

test.each([
  ['000000', 'repeats'],
  ['121212', 'repeats'],
  ['123123', 'repeats'],
  ['100000', 'repeats'],
  ['123456', 'sequence'],
  ['987654', 'sequence'],
  ['890123', 'sequence'],
  ['112233', 'sequence'],
  ['12345', 'not_six'],
  ['1234567', 'not_six'],
  ['20491a', 'not_six'],
  ['٢٠٤٩١٥', 'not_six'],
  ['', 'not_six'],
])('%s is no code: %s', (digits, weakness) => {
  expect(weaknessOf(digits)).toBe(weakness);
});

test('somebody’s own number is one: no rule can know a date of birth', () => {
  for (const digits of ['204915', '010190', '112358', '135790']) expect(weaknessOf(digits)).toBeUndefined();
});

test('few of a million are refused, read in either direction alike', () => {
  const all = Array.from({ length: 1_000_000 }, (_, at) => String(at).padStart(6, '0'));
  const refused = all.filter((digits) => weaknessOf(digits) !== undefined);
  expect(refused.length / all.length).toBeLessThan(0.005);
  fc.assert(
    fc.property(fc.constantFrom(...refused), (digits) => {
      expect(weaknessOf(digits.split('').reverse().join(''))).toBe(weaknessOf(digits));
    }),
  );
});
