import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { availabilityChangesAt, availabilityOf, type Standing } from '../../src/directory/availability.ts';
import { dayOf, endOfDay, startOfDay } from '../../src/directory/calendar-day.ts';
import { countSince, fullUntil, remaining, weeklyCapOf } from '../../src/directory/capacity.ts';
import { hiddenAt, nodAskedAt, withdrawnAt } from '../../src/directory/freshness.ts';
import { days, minutes } from '../../src/kernel/index.ts';

const now = new Date('2026-11-24T09:00:00Z');
const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
const there: Standing = {
  state: 'published',
  pausedUntil: null,
  absences: [],
  cap: { count: 2, per: 'week' },
  acceptances: [],
};

test('a day in Belgium begins and ends by its own clocks', () => {
  expect(dayOf(new Date('2026-11-24T22:59:59Z'))).toBe('2026-11-24');
  expect(dayOf(new Date('2026-11-24T23:00:00Z'))).toBe('2026-11-25');
  expect(dayOf(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
  expect(startOfDay('2026-11-24').toISOString()).toBe('2026-11-23T23:00:00.000Z');
  expect(endOfDay('2026-10-25').getTime() - startOfDay('2026-10-25').getTime()).toBe(days(1) + minutes(60));
});

test('what was accepted counts for exactly seven days, or twenty-eight', () => {
  expect(countSince([ago(days(7) - 1)], now, 7)).toBe(1);
  expect(countSince([ago(days(7))], now, 7)).toBe(0);
  expect(remaining({ count: 2, per: 'week' }, [ago(days(6)), ago(days(8))], now)).toBe(1);
  expect(remaining({ count: 2, per: 'month' }, [ago(days(6)), ago(days(8))], now)).toBe(0);
  expect(remaining({ count: 1, per: 'week' }, [ago(1), ago(2), ago(3)], now)).toBe(0);
});

test('a cap of two a month is half a case a week', () => {
  expect(weeklyCapOf({ count: 2, per: 'month' })).toBe(0.5);
  expect(weeklyCapOf({ count: 3, per: 'week' })).toBe(3);
});

test('somebody is full until exactly when enough has left the window', () => {
  const cap = { count: 2, per: 'week' } as const;
  expect(fullUntil(cap, [ago(days(1))], now)).toBeUndefined();
  const acceptances = [ago(days(1)), ago(days(6)), ago(days(3))];
  expect(fullUntil(cap, acceptances, now)).toEqual(new Date(now.getTime() + days(4)));
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: days(30) }), { maxLength: 8 }),
      fc.record({ count: fc.integer({ min: 1, max: 4 }), per: fc.constantFrom('week' as const, 'month' as const) }),
      (agos, cap) => {
        const acceptances = agos.map(ago);
        const until = fullUntil(cap, acceptances, now);
        expect(until === undefined).toBe(remaining(cap, acceptances, now) > 0);
        if (until === undefined) return;
        expect(remaining(cap, acceptances, new Date(until.getTime() - 1))).toBe(0);
        expect(remaining(cap, acceptances, until)).toBeGreaterThan(0);
      },
    ),
  );
});

test('free, full, paused, away: the last day is said, and days that follow one another are one', () => {
  expect(availabilityOf(there, now)).toEqual({ availability: 'free' });
  expect(availabilityOf({ ...there, acceptances: [ago(days(1)), ago(days(2))] }, now)).toEqual({
    availability: 'full',
    until: '2026-11-29',
  });
  const paused = { ...there, state: 'paused', pausedUntil: '2026-11-24' } as const;
  expect(availabilityOf(paused, now)).toEqual({ availability: 'paused', until: '2026-11-24' });
  expect(availabilityOf({ ...paused, pausedUntil: '2026-11-23' }, now)).toEqual({ availability: 'free' });
  const away = (...absences: [string, string][]) =>
    availabilityOf({ ...there, absences: absences.map(([from, until]) => ({ from, until })) }, now);
  expect(away(['2026-11-25', '2026-11-30'])).toEqual({ availability: 'free' });
  expect(away(['2026-11-20', '2026-11-24'])).toEqual({ availability: 'paused', until: '2026-11-24' });
  expect(away(['2026-11-25', '2026-11-30'], ['2026-11-20', '2026-11-24'])).toEqual({
    availability: 'paused',
    until: '2026-11-30',
  });
  expect(away(['2026-11-20', '2026-11-24'], ['2026-11-26', '2026-11-30'])).toEqual({
    availability: 'paused',
    until: '2026-11-24',
  });
});

test('between two borders the answer stays the same', () => {
  const day = fc.integer({ min: -3, max: 20 }).map((count) => dayOf(new Date(now.getTime() + days(count))));
  const standing: fc.Arbitrary<Standing> = fc.record({
    state: fc.constantFrom('published' as const, 'paused' as const),
    pausedUntil: day,
    absences: fc.array(
      fc
        .tuple(day, day)
        .map(([one, other]) => (one < other ? { from: one, until: other } : { from: other, until: one })),
      { maxLength: 3 },
    ),
    cap: fc.record({ count: fc.integer({ min: 1, max: 2 }), per: fc.constantFrom('week' as const, 'month' as const) }),
    acceptances: fc.array(fc.integer({ min: 0, max: days(28) }).map(ago), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(standing, fc.double({ min: 0, max: 0.999, noNaN: true }), (each, part) => {
      const next = availabilityChangesAt(each, now)?.getTime() ?? now.getTime() + days(60);
      expect(next).toBeGreaterThan(now.getTime());
      const between = new Date(now.getTime() + Math.floor((next - now.getTime()) * part));
      expect(availabilityOf(each, between)).toEqual(availabilityOf(each, now));
    }),
  );
});

test('an entry is asked about after 90 days, hidden after 120, withdrawn after 180', () => {
  expect(
    [nodAskedAt(now), hiddenAt(now), withdrawnAt(now)].map((at) => (at.getTime() - now.getTime()) / days(1)),
  ).toEqual([90, 120, 180]);
});
