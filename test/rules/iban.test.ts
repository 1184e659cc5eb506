import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { ibanHolds } from '../../src/kernel/index.ts';

test('account numbers of several countries hold', () => {
  for (const number of [
    'BE68539007547034',
    'FR1420041010050500013M02606',
    'NL91ABNA0417164300',
    'DE89370400440532013000',
  ])
    expect(ibanHolds(number), number).toBe(true);
});

test('blanks, small letters and what is no account number do not', () => {
  for (const number of ['BE68 5390 0754 7034', 'be68539007547034', 'BE68', '', '68BE539007547034'])
    expect(ibanHolds(number), number).toBe(false);
});

test('one digit mistyped, or two neighbours swapped, is noticed', () => {
  const number = 'BE68539007547034';
  assert(
    property(integer({ min: 2, max: 15 }), integer({ min: 1, max: 9 }), (at, by) => {
      const other = String((Number(number[at]) + by) % 10);
      expect(ibanHolds(number.slice(0, at) + other + number.slice(at + 1))).toBe(false);
      const next = number[at + 1];
      if (next === undefined || next === number[at]) return;
      expect(ibanHolds(number.slice(0, at) + next + number[at] + number.slice(at + 2))).toBe(false);
    }),
  );
});
