import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../src/kernel/index.ts';
import { pairLines, type Pair } from '../../src/web/pairs.ts';

const both = (from: Pair['from'], to: Pair['to']): Pair[] => [
  { from, to },
  { from: to, to: from },
];

test('an interpreter who goes both ways between two languages and French has one line', () => {
  expect(pairLines([...both('tir', 'fra'), ...both('amh', 'fra')])).toEqual([
    { from: ['tir', 'amh'], to: ['fra'], isBothWays: true },
  ]);
});

test('of two languages, the one that offices here speak stands after the arrow', () => {
  expect(pairLines(both('fra', 'tir'))).toEqual([{ from: ['tir'], to: ['fra'], isBothWays: true }]);
});

test('one way only is said to be one way', () => {
  expect(
    pairLines([
      { from: 'tir', to: 'nld' },
      { from: 'amh', to: 'nld' },
      { from: 'tir', to: 'eng' },
    ]),
  ).toEqual([
    { from: ['tir'], to: ['nld', 'eng'], isBothWays: false },
    { from: ['amh'], to: ['nld'], isBothWays: false },
  ]);
});

test('the lines say each pair once, and no other', () => {
  const language = fc.constantFrom(...languages.slice(0, 6));
  const pairs = fc.uniqueArray(
    fc.record({ from: language, to: language }).filter(({ from, to }) => from !== to),
    { selector: ({ from, to }) => `${from} ${to}`, maxLength: 20 },
  );
  fc.assert(
    fc.property(pairs, (given) => {
      const said = pairLines(given).flatMap(({ from, to, isBothWays }) =>
        from.flatMap((one) => to.flatMap((other) => (isBothWays ? both(one, other) : [{ from: one, to: other }]))),
      );
      const text = (list: Pair[]) => list.map(({ from, to }) => `${from} ${to}`).sort();
      expect(text(said)).toEqual(text(given));
    }),
  );
});
