import { describe, expect, test } from 'vitest';
import { normalShareBelow, repliedWithin, stillBrings } from '../../src/cases/reply.ts';
import { assumedReplyDelay, kindYesRate } from '../../src/cases/routing-priors.ts';
import { yesChance } from '../../src/cases/yes-chance.ts';
import { candidate, openReferral } from './planned-people.ts';

const logOdds = (chance: number): number => Math.log(chance / (1 - chance));
const base = candidate('a');
const chanceOf = (facts: Partial<typeof base>): number => yesChance({ ...base, ...facts }, 'soon');
/** What a fact adds, in log-odds, to a need that is soon. */
const added = (facts: Partial<typeof base>): number => logOdds(chanceOf(facts)) - logOdds(chanceOf({}));

describe('the chance of a yes', () => {
  test('is the rate of her kind, raised for somebody suitable', () => {
    expect(logOdds(yesChance(base, 'soon'))).toBeCloseTo(logOdds(0.3) + 0.5, 10);
  });

  test.each([
    ['critical', 0.6],
    ['urgent', 0.25],
    ['soon', 0],
    ['planned', 0.1],
  ] as const)('%s adds %f', (urgency, expected) => {
    expect(logOdds(yesChance(base, urgency)) - logOdds(yesChance(base, 'soon'))).toBeCloseTo(expected, 10);
  });

  test('falls with every kilometre beyond five, unless by telephone', () => {
    expect(added({ distanceKm: 5 })).toBeCloseTo(0, 10);
    expect(added({ distanceKm: 25 })).toBeCloseTo(-0.7, 10);
    expect(added({ distanceKm: 25, byPhone: true })).toBeCloseTo(0.2, 10);
  });

  test('falls when no half-day fits, but not for a critical need', () => {
    expect(added({ halfDayFits: false })).toBeCloseTo(-1.2, 10);
    expect(yesChance({ ...base, halfDayFits: false }, 'critical')).toBe(yesChance(base, 'critical'));
  });

  test('falls with what she accepted this week, and with messages beyond five', () => {
    expect(added({ acceptedLast7Days: 2 })).toBeCloseTo(-0.3, 10);
    expect(added({ asksLast7Days: 5 })).toBeCloseTo(0, 10);
    expect(added({ asksLast7Days: 9 })).toBeCloseTo(-0.2, 10);
  });

  test('is never below one percent nor above 95', () => {
    expect(chanceOf({ kindYesRate: 0, distanceKm: 60, halfDayFits: false, acceptedLast7Days: 7 })).toBe(0.01);
    expect(yesChance({ ...base, kindYesRate: 1, byPhone: true }, 'critical')).toBe(0.95);
    expect(chanceOf({ kindYesRate: 0 })).toBe(chanceOf({ kindYesRate: 0.05 }));
  });
});

describe('replies', () => {
  const delay = { medianMinutes: 60, logSigma: 1 };

  test('half of them come within the median, none before the ask', () => {
    expect(repliedWithin(60, delay)).toBeCloseTo(0.5, 6);
    expect(repliedWithin(60 * Math.E, delay)).toBeCloseTo(0.8413, 4);
    expect(repliedWithin(0, delay)).toBe(0);
  });

  test('follow the normal distribution to its known values', () => {
    expect(normalShareBelow(1.959964)).toBeCloseTo(0.975, 6);
    expect(normalShareBelow(-1)).toBeCloseTo(0.158655, 6);
  });

  test('that are still out promise what was stated, then less and less', () => {
    const promise = (minutesOpen: number): number =>
      stillBrings(openReferral('x', { expectedYes: 0.4, minutesOpen }), 60, delay);
    expect(promise(0)).toBeCloseTo(0.4 * 0.5, 6);
    // After the median: .2 of silent yeses against .45 of silent others; a half of the former answers by 60 e^ln2.
    expect(promise(60)).toBeCloseTo((0.2 / 0.65) * ((repliedWithin(120, delay) - 0.5) / 0.5), 6);
    expect(promise(600)).toBeLessThan(promise(60));
    expect(promise(1e9)).toBe(0);
  });
});

describe('until there is a log', () => {
  test('a kind says yes three times in ten, up to thirty settled asks', () => {
    expect(kindYesRate({ settledAsks: 0, yeses: 0 })).toBe(0.3);
    expect(kindYesRate({ settledAsks: 30, yeses: 30 })).toBe(0.3);
    expect(kindYesRate({ settledAsks: 31, yeses: 31 })).toBe(1);
  });

  test.each([
    ['critical', 5],
    ['urgent', 20],
    ['soon', 60],
    ['planned', 75],
  ] as const)('%s: half of the answers come within %i minutes', (urgency, medianMinutes) => {
    const { logSigma, ...delay } = assumedReplyDelay(urgency);
    expect(delay).toEqual({ medianMinutes });
    expect(logSigma).toBeGreaterThan(1.3);
    expect(logSigma).toBeLessThan(2.2);
  });
});
