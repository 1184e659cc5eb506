import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { days, hours } from '../../src/kernel/index.ts';
import { ageOf, ages } from '../../src/cases/pictures/age.ts';
import { firstYesLines } from '../../src/cases/pictures/first-yes.ts';
import { hideSmall, spreadOf } from '../../src/cases/pictures/spread.ts';
import { coverageLines, type Counted } from '../../src/directory/pictures/coverage-lines.ts';
import { levelOf, levels } from '../../src/directory/pictures/levels.ts';
import { loadsOf } from '../../src/directory/pictures/loads.ts';
import type { PersonId } from '../../src/kernel/index.ts';

const counts = fc.integer({ min: 0, max: 40 });
const shuffled = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length });

describe('levels and ages', () => {
  test('none, one, few, many: more people never make a lower level', () => {
    expect([0, 1, 2, 4, 5, 90].map(levelOf)).toEqual(['none', 'one', 'few', 'few', 'many', 'many']);
    fc.assert(
      fc.property(counts, counts, (count, more) => {
        expect(levels.indexOf(levelOf(count + more))).toBeGreaterThanOrEqual(levels.indexOf(levelOf(count)));
      }),
    );
  });

  test('a case grows older on the day, and never younger', () => {
    const began = new Date('2026-11-24T09:00:00Z');
    const after = (milliseconds: number) => ageOf(began, new Date(began.getTime() + milliseconds));
    expect(after(days(1) - 1)).toBe('under-1-day');
    expect([1, 3, 7, 14].map((count) => after(days(count)))).toEqual(ages.slice(1));
    fc.assert(
      fc.property(fc.nat(days(40)), fc.nat(days(40)), (lasted, more) => {
        expect(ages.indexOf(after(lasted + more))).toBeGreaterThanOrEqual(ages.indexOf(after(lasted)));
      }),
    );
  });
});

describe('a spread', () => {
  const five = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 5, maxLength: 60 });

  test('is not told of fewer than five', () => {
    expect(spreadOf([1, 2, 3, 4])).toBeUndefined();
    expect(spreadOf([30, 10, 20, 50, 40])).toEqual({ median: 30, from: 20, until: 40 });
    expect([0, 1, 4, 5].map(hideSmall)).toEqual([0, null, null, 5]);
  });

  test('has half of the numbers on each side of the median, and the same one in any order', () => {
    fc.assert(
      fc.property(
        five.chain((values) => fc.tuple(fc.constant(values), shuffled(values))),
        ([values, mixed]) => {
          const spread = spreadOf(values);
          expect(spreadOf(mixed)).toEqual(spread);
          const { median, from, until } = spread ?? { median: -1, from: 0, until: 0 };
          expect(from <= median && median <= until).toBe(true);
          const half = values.length / 2;
          expect(values.filter((value) => value <= median + 1).length).toBeGreaterThanOrEqual(half);
          expect(values.filter((value) => value >= median - 1).length).toBeGreaterThanOrEqual(half);
        },
      ),
    );
  });
});

describe('the time to a first yes', () => {
  const weeks = ['2026-11-16', '2026-11-23'];
  const monday = new Date('2026-11-23T10:00:00Z').getTime();
  const accepted = (kind: 'cook' | 'dentist', took: number, openedAt = monday) => ({
    kind,
    openedAt: new Date(openedAt),
    firstYesAt: new Date(openedAt + took),
  });

  test('all kinds first, then the most asked for; four dentists are few, and last week is another column', () => {
    const cooks = [1, 2, 3, 4, 9].map((count) => accepted('cook', hours(count)));
    const dentists = [1, 2, 3, 4].map((count) => accepted('dentist', hours(count)));
    const before = accepted('cook', hours(1), monday - days(7));
    const { lines } = firstYesLines([...dentists, before, ...cooks], weeks);
    expect(lines.map(({ kind }) => kind)).toEqual([undefined, 'cook', 'dentist']);
    expect(lines[1]?.weeks).toEqual([
      { size: 'few' },
      { size: 'enough', needs: 5, median: 180, from: 120, until: 240 },
    ]);
    expect(lines[2]?.weeks).toEqual([{ size: 'none' }, { size: 'few' }]);
  });

  test('never tells of fewer than five needs, of another week, or of less than no time', () => {
    const needs = fc.array(
      fc.record({
        kind: fc.constantFrom('cook' as const, 'dentist' as const),
        took: fc.integer({ min: -days(1), max: days(5) }),
        ago: fc.integer({ min: 0, max: days(30) }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(needs, (list) => {
        const all = list.map(({ kind, took, ago }) => accepted(kind, took, monday - ago));
        for (const line of firstYesLines(all, weeks).lines) {
          expect(line.weeks).toHaveLength(weeks.length);
          for (const cell of line.weeks) {
            if (cell.size !== 'enough') continue;
            expect(cell.needs).toBeGreaterThanOrEqual(5);
            expect(cell.from).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});

describe('coverage and load', () => {
  const counted = fc.uniqueArray(
    fc.record({
      language: fc.constantFrom('tir' as const, 'fra' as const),
      zone: fc.constantFrom('liege' as const, 'namur' as const, null),
      place: fc.integer({ min: 0, max: 20 }),
      people: fc.integer({ min: 1, max: 9 }),
    }),
    { selector: ({ language, zone, place }) => `${language}${zone}${place}` },
  );

  test('each line is a whole week; counts come back as levels, in whatever order they came', () => {
    fc.assert(
      fc.property(
        counted.chain((cells) => fc.tuple(fc.constant(cells as Counted[]), shuffled(cells as Counted[]))),
        ([cells, mixed]) => {
          const lines = coverageLines(cells);
          expect(coverageLines(mixed)).toEqual(lines);
          for (const { language, zone, place, people } of cells) {
            const line = lines.find((one) => one.language === language && (one.zone ?? null) === zone);
            expect(line?.halfDays).toHaveLength(21);
            expect(line?.halfDays[place]).toBe(levelOf(people));
          }
          const told = lines.flatMap(({ halfDays }) => halfDays.filter((level) => level !== 'none'));
          expect(told).toHaveLength(cells.length);
        },
      ),
    );
  });

  test('the nearest to her cap comes first; whoever carries nothing is only counted', () => {
    const carried = (name: string, count: number, per: 'week' | 'month', accepted: number, messages = 0) => ({
      person: name as PersonId,
      cap: { count, per },
      accepted,
      messages,
    });
    const loads = loadsOf([
      carried('samira', 1, 'week', 1),
      carried('tesfay', 2, 'month', 2),
      carried('wout', 3, 'week', 0),
      carried('odile', 3, 'week', 0, 5),
    ]);
    expect(loads).toEqual({
      experts: [
        { person: 'tesfay', accepted: 2, cap: 2, isAskedOften: false },
        { person: 'samira', accepted: 1, cap: 4, isAskedOften: false },
        { person: 'odile', accepted: 0, cap: 12, isAskedOften: true },
      ],
      others: 1,
    });
  });
});
