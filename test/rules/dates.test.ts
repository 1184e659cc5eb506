import { expect, test } from 'vitest';
import { day, dayAndTime, daysFrom, hourOf } from '../../src/web/dates.ts';
import { duration } from '../../src/web/durations.ts';

const now = new Date('2026-11-24T10:00:00Z');
const spaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('what is near is named by its word, with the weekday behind it', () => {
  expect(dayAndTime(new Date('2026-11-24T13:00:00Z'), now, 'en')).toBe('today 14:00');
  expect(dayAndTime(new Date('2026-11-25T13:00:00Z'), now, 'en')).toBe('tomorrow 14:00 (Wed 25)');
  expect(spaces(dayAndTime(new Date('2026-11-25T13:00:00Z'), now, 'fr'))).toBe('demain 14:00 (mer. 25)');
});

test('within the week the weekday says enough, later the month is needed', () => {
  expect(dayAndTime(new Date('2026-11-29T13:00:00Z'), now, 'en')).toBe('Sunday 29, 14:00');
  expect(day(new Date('2026-12-03T13:00:00Z'), now, 'fr')).toBe('3 décembre');
});

test('in French the first of a month alone is an ordinal', () => {
  expect(day(new Date('2026-12-01T13:00:00Z'), now, 'fr')).toBe('1er décembre');
  expect(day(new Date('2026-12-11T13:00:00Z'), now, 'fr')).toBe('11 décembre');
});

test('the day is Belgium’s: half past eleven in the evening UTC is already tomorrow', () => {
  expect(daysFrom(now, new Date('2026-11-24T22:59:00Z'))).toBe(0);
  expect(daysFrom(now, new Date('2026-11-24T23:01:00Z'))).toBe(1);
});

test('the changes of clock neither lose nor double a day', () => {
  const beforeWinter = new Date('2026-10-24T22:30:00Z');
  expect(hourOf(beforeWinter)).toBe(0);
  expect(daysFrom(beforeWinter, new Date('2026-10-25T22:30:00Z'))).toBe(0);
  expect(dayAndTime(new Date('2026-10-25T23:30:00Z'), beforeWinter, 'en')).toBe('tomorrow 00:30 (Mon 26)');
  expect(daysFrom(new Date('2026-03-28T22:30:00Z'), new Date('2026-03-29T21:30:00Z'))).toBe(1);
});

test('waiting is told in minutes, hours, then days', () => {
  expect(duration(new Date('2026-11-24T09:36:00Z'), now, 'en')).toBe('24 minutes');
  expect(spaces(duration(new Date('2026-11-24T05:00:00Z'), now, 'fr'))).toBe('5 heures');
  expect(duration(now, new Date('2026-11-27T10:00:00Z'), 'en')).toBe('3 days');
});
