import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutes, newId, type ReferralId } from '../../src/kernel/index.ts';
import { goesByItself, overFor, without, withAnswer, type UnsentAnswer } from '../../src/web/unsent/unsent-answer.ts';

const nine = new Date('2026-11-24T09:00:00Z');
const given = (answer: 'yes' | 'no'): UnsentAnswer => ({
  referral: newId<'referral'>(),
  answer,
  givenAt: nine.toISOString(),
});
const after = (milliseconds: number) => new Date(nine.getTime() + milliseconds);

test('a yes goes by itself for five minutes and not a moment longer', () => {
  expect(goesByItself(given('yes'), after(0))).toBe(true);
  expect(goesByItself(given('yes'), after(minutes(5)))).toBe(true);
  expect(goesByItself(given('yes'), after(minutes(5) + 1))).toBe(false);
});

test('a clock set back, or a time that cannot be read, makes a yes be asked again', () => {
  expect(goesByItself(given('yes'), after(-1))).toBe(false);
  expect(goesByItself({ ...given('yes'), givenAt: 'soon' }, nine)).toBe(false);
});

test('a no goes whenever', () => {
  for (const at of [after(-minutes(60)), nine, after(minutes(60 * 24 * 30))]) {
    expect(goesByItself(given('no'), at)).toBe(true);
  }
});

test('an answer that the server had already, and whose receipt was lost, has arrived', () => {
  expect(overFor(given('yes'), 'accepted')).toBe('unsent.sent-yes');
  expect(overFor(given('no'), 'declined')).toBe('unsent.sent-no');
  expect(overFor(given('no'), undefined)).toBe('unsent.sent-no');
  expect(overFor(given('yes'), 'covered-by-other')).toBe('referral.too-late');
  expect(overFor(given('yes'), undefined)).toBe('unsent.over');
});

test('of any answers in any order, the last about a referral is kept, and once', () => {
  const referrals = ['a', 'b', 'c'] as ReferralId[];
  const answers = fc.array(
    fc.record({
      referral: fc.constantFrom(...referrals),
      answer: fc.constantFrom('yes' as const, 'no' as const),
      givenAt: fc.constant(nine.toISOString()),
    }),
  );
  fc.assert(
    fc.property(answers, (all) => {
      const kept = all.reduce<UnsentAnswer[]>(withAnswer, []);
      for (const referral of referrals) {
        const about = kept.filter((one) => one.referral === referral);
        expect(about).toEqual(all.filter((one) => one.referral === referral).slice(-1));
        expect(without(kept, referral).some((one) => one.referral === referral)).toBe(false);
      }
    }),
  );
});
