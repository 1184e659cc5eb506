import { expect, test } from 'vitest';
import { endOf, lastEndOf, nextStartOf, startOf } from '../../src/cases/half-day.ts';

const winter = { date: '2026-11-24', part: 'morning' } as const;
const summer = { date: '2026-07-01', part: 'evening' } as const;

test('a half-day is Belgium’s, in winter and in summer', () => {
  expect(startOf(winter).toISOString()).toBe('2026-11-24T07:00:00.000Z');
  expect(endOf(winter).toISOString()).toBe('2026-11-24T12:00:00.000Z');
  expect(endOf(summer).toISOString()).toBe('2026-07-01T20:00:00.000Z');
});

test('the clock’s change moves no half-day: the day before, the day itself, the day after', () => {
  const hours = ['2026-10-24', '2026-10-25', '2026-10-26'].map((date) =>
    startOf({ date, part: 'morning' }).getUTCHours(),
  );
  expect(hours).toEqual([6, 7, 7]);
});

test('the next one is the first that is not over yet, even if it has begun', () => {
  const halfDays = [summer, winter];
  expect(nextStartOf(halfDays, new Date('2026-07-01T19:00:00Z'))).toEqual(startOf(summer));
  expect(nextStartOf(halfDays, new Date('2026-07-01T20:00:00Z'))).toEqual(startOf(winter));
  expect(nextStartOf(halfDays, endOf(winter))).toBeUndefined();
  expect(nextStartOf([], new Date())).toBeUndefined();
});

test('the last one decides when nobody is asked any more; without any nothing does', () => {
  expect(lastEndOf([winter, summer])).toEqual(endOf(winter));
  expect(lastEndOf([])).toBeUndefined();
});
