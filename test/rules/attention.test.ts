import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, localTimeOf, minutes } from '../../src/kernel/index.ts';
import {
  afterAttention,
  afterWakingMinutes,
  attentionBetween,
  isNight,
  lookAt,
  nextLookAt,
  wakingMinutesBetween,
} from '../../src/cases/attention.ts';
import { deadlineOf, escalatesAt, holdsUntil, minutesOf, pacedUrgency } from '../../src/cases/urgency.ts';

const at = (text: string): Date => new Date(text);

/** Any instant of thirty years, to the second. */
const instants = fc
  .integer({ min: at('2010-01-01T00:00Z').getTime() / 1000, max: at('2040-01-01T00:00Z').getTime() / 1000 })
  .map((seconds) => new Date(seconds * 1000));
const wakingInstants = instants.filter((instant) => !isNight(instant));

describe('the wall clock in Belgium', () => {
  test('is one hour ahead in winter, two in summer', () => {
    expect(localTimeOf(at('2027-01-15T12:00:00Z')).minuteOfDay).toBe(13 * 60);
    expect(localTimeOf(at('2027-07-15T12:00:00Z')).minuteOfDay).toBe(14 * 60);
    expect(localTimeOf(at('2027-07-15T23:30:15Z'))).toEqual({ day: 21_015, minuteOfDay: 90.25 });
  });

  test('skips an hour in March and repeats one in October', () => {
    expect(localTimeOf(at('2027-03-28T00:59:00Z')).minuteOfDay).toBe(119);
    expect(localTimeOf(at('2027-03-28T01:00:00Z')).minuteOfDay).toBe(180);
    expect(localTimeOf(at('2027-10-31T00:59:00Z')).minuteOfDay).toBe(179);
    expect(localTimeOf(at('2027-10-31T01:00:00Z')).minuteOfDay).toBe(120);
  });

  test('reads 02:30 as the second coming in October, as 03:30 in March', () => {
    expect(instantOf({ day: localTimeOf(at('2027-10-31T12:00Z')).day, minuteOfDay: 150 })).toEqual(
      at('2027-10-31T01:30:00Z'),
    );
    expect(instantOf({ day: localTimeOf(at('2027-03-28T12:00Z')).day, minuteOfDay: 150 })).toEqual(
      at('2027-03-28T01:30:00Z'),
    );
  });

  test('reads back to the same instant, outside the hour that comes twice', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const local = localTimeOf(instant);
        fc.pre(local.minuteOfDay < 120 || local.minuteOfDay >= 180);
        expect(instantOf(local)).toEqual(instant);
      }),
    );
  });
});

describe('night', () => {
  test.each([
    ['2027-01-15T05:59:59Z', true],
    ['2027-01-15T06:00:00Z', false],
    ['2027-01-15T20:59:59Z', false],
    ['2027-01-15T21:00:00Z', true],
    ['2027-07-15T04:59:59Z', true],
    ['2027-07-15T05:00:00Z', false],
    ['2027-07-15T19:59:59Z', false],
    ['2027-07-15T20:00:00Z', true],
  ])('%s: %s', (instant, night) => {
    expect(isNight(at(instant))).toBe(night);
  });
});

describe('waking minutes', () => {
  test('pass over the night, and stop at ten in the evening', () => {
    expect(afterWakingMinutes(at('2027-01-15T20:30:00Z'), 30)).toEqual(at('2027-01-15T21:00:00Z'));
    expect(afterWakingMinutes(at('2027-01-15T20:30:00Z'), 31)).toEqual(at('2027-01-16T06:01:00Z'));
    expect(afterWakingMinutes(at('2027-01-15T23:00:00Z'), 0)).toEqual(at('2027-01-16T06:00:00Z'));
    expect(afterWakingMinutes(at('2027-01-15T06:00:00Z'), 1800)).toEqual(at('2027-01-16T21:00:00Z'));
  });

  test('keep to the wall clock in the night that loses an hour', () => {
    expect(afterWakingMinutes(at('2027-03-27T20:30:00Z'), 60)).toEqual(at('2027-03-28T05:30:00Z'));
    expect(wakingMinutesBetween(at('2027-03-27T20:30:00Z'), at('2027-03-28T05:30:00Z'))).toBe(60);
    expect(wakingMinutesBetween(at('2027-03-27T22:00:00Z'), at('2027-03-28T05:00:00Z'))).toBe(0);
  });

  test('keep to the wall clock in the night that gains an hour', () => {
    expect(afterWakingMinutes(at('2027-10-30T19:30:00Z'), 60)).toEqual(at('2027-10-31T06:30:00Z'));
    expect(wakingMinutesBetween(at('2027-10-30T19:30:00Z'), at('2027-10-31T06:30:00Z'))).toBe(60);
    expect(wakingMinutesBetween(at('2027-10-30T20:00:00Z'), at('2027-10-31T06:00:00Z'))).toBe(0);
  });

  test('so many later is so many between, whatever the season', () => {
    fc.assert(
      fc.property(wakingInstants, fc.integer({ min: 0, max: 20_000 }), (from, count) => {
        const until = afterWakingMinutes(from, count);
        expect(wakingMinutesBetween(from, until)).toBeCloseTo(count, 6);
        expect(until.getTime() - from.getTime()).toBeGreaterThanOrEqual(minutes(count));
      }),
    );
  });

  test('lead to an instant when one may write, or to its very end at ten', () => {
    fc.assert(
      fc.property(instants, fc.double({ min: 0, max: 5000, noNaN: true }), (from, count) => {
        const { minuteOfDay } = localTimeOf(afterWakingMinutes(from, count));
        expect(minuteOfDay).toBeGreaterThanOrEqual(7 * 60);
        expect(minuteOfDay).toBeLessThanOrEqual(22 * 60);
      }),
    );
  });

  test('backwards are none', () => {
    expect(wakingMinutesBetween(at('2027-01-15T12:00:00Z'), at('2027-01-15T11:00:00Z'))).toBe(0);
  });
});

describe('attention', () => {
  test('counts every minute for a critical need, waking ones for the others', () => {
    const evening = at('2027-01-15T20:30:00Z');
    expect(afterAttention('critical', evening, 60)).toEqual(at('2027-01-15T21:30:00Z'));
    expect(afterAttention('urgent', evening, 60)).toEqual(at('2027-01-16T06:30:00Z'));
    expect(attentionBetween('critical', evening, at('2027-01-15T23:30:00Z'))).toBe(180);
    expect(attentionBetween('soon', evening, at('2027-01-15T23:30:00Z'))).toBe(30);
    expect(attentionBetween('critical', evening, at('2027-01-15T20:00:00Z'))).toBe(0);
  });

  test('a first wave opened at night waits until half past seven, unless critical', () => {
    const night = at('2027-01-15T23:00:00Z');
    expect(lookAt('urgent', night)).toEqual(at('2027-01-16T06:30:00Z'));
    expect(lookAt('critical', night)).toEqual(night);
    expect(lookAt('planned', at('2027-01-15T10:00:00Z'))).toEqual(at('2027-01-15T10:00:00Z'));
  });

  test('a look that would fall exactly at ten in the evening happens the next morning', () => {
    expect(nextLookAt('soon', at('2027-01-15T19:30:00Z'), 90)).toEqual(at('2027-01-16T06:30:00Z'));
    expect(nextLookAt('soon', at('2027-01-15T19:29:00Z'), 90)).toEqual(at('2027-01-15T20:59:00Z'));
  });
});

describe('each urgency', () => {
  const friday = at('2027-01-15T19:00:00Z');

  test.each([
    ['critical', '2027-01-15T20:00:00Z', '2027-01-15T19:10:00Z', '2027-01-15T21:00:00Z'],
    ['urgent', '2027-01-16T12:00:00Z', '2027-01-15T21:00:00Z', '2027-01-15T21:00:00Z'],
    ['soon', '2027-01-17T19:00:00Z', '2027-01-16T19:00:00Z', '2027-01-16T19:00:00Z'],
    ['planned', '2027-01-22T19:00:00Z', '2027-01-18T19:00:00Z', '2027-01-16T19:00:00Z'],
  ] as const)('%s: asks until %s, escalates at %s, holds until %s', (urgency, deadline, escalation, hold) => {
    expect(deadlineOf(urgency, friday)).toEqual(at(deadline));
    expect(escalatesAt(urgency, friday)).toEqual(at(escalation));
    expect(holdsUntil(urgency, friday)).toEqual(at(hold));
  });

  test('measures what is gone and what is left in attention minutes', () => {
    const openedAt = friday;
    const deadline = deadlineOf('urgent', openedAt);
    expect(minutesOf('urgent', { openedAt, now: at('2027-01-16T07:00:00Z'), deadline })).toEqual({
      minutesElapsed: 180,
      minutesLeft: 300,
    });
  });

  test('is raised by the time left to the next half-day, never lowered', () => {
    const now = friday;
    const inHours = (hours: number): Date => new Date(now.getTime() + minutes(60 * hours));
    expect(pacedUrgency('planned', now, undefined)).toBe('planned');
    expect(pacedUrgency('planned', now, inHours(24))).toBe('planned');
    expect(pacedUrgency('planned', now, inHours(23.9))).toBe('urgent');
    expect(pacedUrgency('soon', now, inHours(3))).toBe('urgent');
    expect(pacedUrgency('soon', now, inHours(2.9))).toBe('critical');
    expect(pacedUrgency('critical', now, inHours(100))).toBe('critical');
  });
});
