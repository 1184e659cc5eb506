import { describe, expect, test } from 'vitest';
import { urgencies } from '../../src/kernel/index.ts';
import { askPrice } from '../../src/cases/ask-price.ts';
import { plan } from '../../src/cases/plan.ts';
import { candidate, context, crowd, openReferral } from './planned-people.ts';

const asked = (...given: Parameters<typeof plan>): string[] => plan(...given).ask.map(({ entryId }) => entryId);

describe('each urgency, by the table', () => {
  test.each([
    ['critical', 5],
    ['urgent', 15],
    ['soon', 90],
    ['planned', 240],
  ] as const)('%s: looks again after %i minutes', (urgency, interval) => {
    expect(plan(crowd(20), context({ urgency })).lookAgainAfterMinutes).toBe(interval);
  });

  // Chances of a yes here: .563, .476, .414, .439. The fourth leaves .437⁴ = .036 of .002^½ = .045 at once, and so on.
  test.each([
    ['critical', 4, 8],
    ['urgent', 2, 5],
    ['soon', 2, 3],
    ['planned', 1, 3],
  ] as const)('%s: asks %i in the first wave of many, %i in the last', (urgency, first, last) => {
    expect(asked(crowd(20), context({ urgency }))).toHaveLength(first);
    expect(asked(crowd(20), context({ urgency, wavesDone: 11 }))).toHaveLength(last);
  });

  test.each([
    ['critical', 12, 6],
    ['urgent', 8, 6],
    ['soon', 4, 4],
    ['planned', 4, 4],
  ] as const)('%s: at most %i at a time, %i at night, however unlikely a yes', (urgency, byDay, byNight) => {
    const unlikely = crowd(20, { kindYesRate: 0, distanceKm: 50 });
    expect(asked(unlikely, context({ urgency, minutesLeft: 0 }))).toHaveLength(byDay);
    expect(asked(unlikely, context({ urgency, minutesLeft: 0, night: true }))).toHaveLength(byNight);
  });

  test.each([
    ['urgent', 60, 22.5],
    ['soon', 180, 135],
    ['planned', 360, 360],
  ] as const)('%s: one reminder after %i minutes of silence, looks then %f apart', (urgency, silence, interval) => {
    const waiting = (minutesOpen: number) => context({ urgency, openReferrals: [openReferral('x', { minutesOpen })] });
    expect(plan([], waiting(silence - 1))).toEqual({ ask: [], remind: [], lookAgainAfterMinutes: interval });
    expect(plan([], waiting(silence))).toEqual({ ask: [], remind: ['to-x'], lookAgainAfterMinutes: interval });
  });

  test('critical: no reminder, and looks stay five minutes apart', () => {
    const openReferrals = [openReferral('x', { minutesOpen: 50 })];
    const alone = { ask: [], remind: [], lookAgainAfterMinutes: 5 };
    expect(plan([], context({ urgency: 'critical', openReferrals }))).toEqual(alone);
  });
});

test('waves that no longer fit before the deadline are not counted on', () => {
  expect(asked(crowd(20), context({ minutesLeft: 2 * 90 }))).toHaveLength(4);
});

describe('a reminder', () => {
  const reminded = (...openReferrals: ReturnType<typeof openReferral>[]) => plan([], context({ openReferrals })).remind;

  test('goes to whoever has been silent longest, then to the likelier', () => {
    const late = openReferral('late', { minutesOpen: 200, expectedYes: 0.9 });
    const early = openReferral('early', { minutesOpen: 400, expectedYes: 0.3 });
    const earlyToo = openReferral('early-too', { minutesOpen: 400, expectedYes: 0.5 });
    expect(reminded(late, early)).toEqual(['to-early']);
    expect(reminded(late, early, earlyToo)).toEqual(['to-early-too']);
    const twin = openReferral('early-twin', { minutesOpen: 400, expectedYes: 0.3 });
    expect(reminded(twin, early)).toEqual(['to-early']);
    expect(reminded(early, twin)).toEqual(['to-early']);
  });

  test('passes over whoever may not get one, or hardly would say yes', () => {
    expect(reminded(openReferral('x', { minutesOpen: 400, mayRemind: false }))).toEqual([]);
    expect(reminded(openReferral('x', { minutesOpen: 400, expectedYes: 0.19 }))).toEqual([]);
    expect(reminded(openReferral('x', { minutesOpen: 400, expectedYes: 0.2 }))).toEqual(['to-x']);
  });

  test('waits while somebody new can be asked', () => {
    const openReferrals = [openReferral('x', { minutesOpen: 400 })];
    expect(plan(crowd(1), context({ openReferrals, minutesLeft: 0 }))).toMatchObject({ remind: [] });
  });
});

describe('open referrals', () => {
  // Here half of those who answer do so within an hour.
  const replyDelay = { medianMinutes: 60, logSigma: 1.9 };

  test('that are likely to bring a yes leave nobody to ask', () => {
    const openReferrals = [openReferral('x', { expectedYes: 0.9 }), openReferral('y', { expectedYes: 0.9 })];
    expect(asked(crowd(9), context({ openReferrals, replyDelay }))).toEqual([]);
  });

  test('bring less the longer they are silent, so that others are asked', () => {
    const silent = (minutesOpen: number) =>
      context({ openReferrals: [openReferral('x', { expectedYes: 0.9, minutesOpen })], replyDelay });
    expect(asked(crowd(9), silent(0))).toEqual([]);
    expect(asked(crowd(9), silent(1000))).toHaveLength(2);
  });
});

describe('the price of attention', () => {
  const openReferrals = [openReferral('x', { expectedYes: 0.2 })];

  test('spares whoever was written to often this week, and asks the next', () => {
    const weary = candidate('a', { asksLast7Days: 9, kindYesRate: 0.9, distanceKm: 0 });
    const rested = candidate('b', { distanceKm: 40 });
    expect(asked([weary, rested], context({ openReferrals }))).toEqual(['b']);
    expect(asked([weary], context({ openReferrals }))).toEqual([]);
  });

  test('is not asked of the only one, when nobody is open', () => {
    expect(asked([candidate('a', { asksLast7Days: 19 })], context())).toEqual(['a']);
  });

  test('counts a yes after the next look as half of one in time', () => {
    // Hardly anybody answers before the next look: gains of .414 × .5 pay the price .103, gains of .414 × .008 would not.
    expect(asked(crowd(20), context({ replyDelay: { medianMinutes: 1000, logSigma: 1 } }))).toHaveLength(4);
  });

  test('falls to nothing towards the deadline', () => {
    const weary = [candidate('a', { asksLast7Days: 9 })];
    expect(asked(weary, context({ openReferrals, minutesLeft: 12 * 90 }))).toEqual([]);
    expect(asked(weary, context({ openReferrals, minutesLeft: 90 }))).toEqual(['a']);
    const price = (minutesLeft: number) => askPrice(candidate('a', { kindYesRate: 0.32 }), context({ minutesLeft }));
    expect([12 * 90, 6 * 90, 0].map(price)).toEqual([0.11, 0.055, 0]);
  });

  test('is lower for half of a together-need', () => {
    // Her gain, .55 × .176 = .097, lies between .8 and 1 times the price .103.
    const far = [candidate('a', { halfDayFits: false })];
    const hopeful = [openReferral('x', { expectedYes: 0.45 })];
    expect(asked(far, context({ openReferrals: hopeful, wavesDone: 5 }))).toEqual([]);
    expect(asked(far, context({ openReferrals: hopeful, wavesDone: 5, together: true }))).toEqual(['a']);
  });

  test('is under half for one more person while open referrals promise little', () => {
    const hopeless = [openReferral('x', { expectedYes: 0.1 })];
    const hopeful = [openReferral('x', { expectedYes: 0.13 })];
    const unlikely = crowd(5, { halfDayFits: false, distanceKm: 30 });
    expect(asked(unlikely, context({ openReferrals: hopeless }))).toEqual(['a-01']);
    expect(asked(unlikely, context({ openReferrals: hopeful }))).toEqual([]);
  });

  test('is higher where the kind says yes more often', () => {
    const price = (kindYesRate: number) => askPrice(candidate('a', { kindYesRate }), context());
    expect(price(0.32)).toBeCloseTo(0.11, 10);
    expect(price(0.16)).toBeCloseTo(0.055, 10);
  });

  test.each([
    ['critical', 0],
    ['urgent', 0.03],
    ['soon', 0.11],
    ['planned', 0.125],
  ] as const)(
    '%s: %f of a chance for somebody rested, e^.45 times that for each message beyond four',
    (urgency, price) => {
      const paid = (asksLast7Days: number) =>
        askPrice(candidate('a', { kindYesRate: 0.32, asksLast7Days }), context({ urgency }));
      expect(paid(4)).toBeCloseTo(price, 10);
      expect(paid(6)).toBeCloseTo(price * Math.exp(0.9), 10);
    },
  );
});

describe('the order', () => {
  test('puts the rested first among equals', () => {
    const people = [
      candidate('asked-often', { asksLast7Days: 3 }),
      candidate('busy', { load: 2, acceptedLast28Days: 4 }),
      candidate('less-busy', { load: 1.4, acceptedLast28Days: 3 }),
      candidate('rested'),
    ];
    const order = ['rested', 'less-busy', 'asked-often', 'busy'];
    expect(asked(people, context({ urgency: 'critical' }))).toEqual(order);
  });

  test('measures a load against the mean of her kind: 2.6 acceptances are a load of one', () => {
    const people = [
      candidate('quiet-kind', { load: 1 }),
      candidate('busy-kind', { load: 2.1, kindMeanAcceptedLast28Days: 2.6 }),
      candidate('busier-kind', { load: 2.1, kindMeanAcceptedLast28Days: 2.9 }),
    ];
    const order = ['busier-kind', 'quiet-kind', 'busy-kind'];
    expect(asked(people, context({ urgency: 'critical' }))).toEqual(order);
  });

  test('puts the likelier first', () => {
    const people = [candidate('far', { distanceKm: 40 }), candidate('near'), candidate('by-phone', { byPhone: true })];
    expect(asked(people, context({ urgency: 'critical' }))).toEqual(['by-phone', 'near', 'far']);
  });

  test('goes by id between equals', () => {
    expect(asked(crowd(9).reverse(), context({ urgency: 'critical' }))).toEqual(['a-01', 'a-02', 'a-03', 'a-04']);
  });

  test('knows nothing of how often she said no', () => {
    expect(Object.keys(candidate('a')).filter((field) => /declin|refus|no$/i.test(field))).toEqual([]);
  });
});

test('nobody new and nobody open: wait and look again', () => {
  for (const urgency of urgencies) {
    expect(plan([], context({ urgency }))).toMatchObject({ ask: [], remind: [] });
  }
});
