import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Candidate, PlanContext } from '../../src/cases/plan-context.ts';
import { plan } from '../../src/cases/plan.ts';
import { anyCandidates, anyContext } from './planned-people.ts';

const most = { critical: 12, urgent: 8, soon: 4, planned: 4 };

function always(holds: (candidates: readonly Candidate[], context: PlanContext) => void): void {
  fc.assert(fc.property(anyCandidates, anyContext, holds), { numRuns: 500 });
}

test('never more people than the urgency allows, six at night', () => {
  always((candidates, context) => {
    const limit = context.night ? Math.min(6, most[context.urgency]) : most[context.urgency];
    expect(plan(candidates, context).ask.length).toBeLessThanOrEqual(limit);
  });
});

test('never the same person twice, not even when she is listed twice', () => {
  always((candidates, context) => {
    const asked = plan([...candidates, ...candidates], context).ask.map(({ entryId }) => entryId);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

test('never anybody who is no candidate, or has an open referral', () => {
  always((candidates, context) => {
    const listed = new Set(candidates.map(({ entryId }) => entryId));
    const open = new Set(context.openReferrals.map(({ entryId }) => entryId));
    for (const { entryId } of plan(candidates, context).ask) {
      expect(listed).toContain(entryId);
      expect(open).not.toContain(entryId);
    }
  });
});

test('at least one is asked when somebody may be and nobody is open', () => {
  always((candidates, context) => {
    fc.pre(candidates.length > 0);
    expect(plan(candidates, { ...context, openReferrals: [] }).ask.length).toBeGreaterThan(0);
  });
});

test('the same input gives the same answer, in whatever order the candidates and referrals come', () => {
  fc.assert(
    fc.property(
      anyCandidates.chain((candidates) =>
        fc.tuple(fc.constant(candidates), fc.shuffledSubarray(candidates, { minLength: candidates.length })),
      ),
      anyContext,
      ([candidates, shuffled], context) => {
        const planned = plan(candidates, context);
        expect(plan(candidates, context)).toEqual(planned);
        expect(plan(shuffled, context)).toEqual(planned);
        expect(plan([], { ...context, openReferrals: context.openReferrals.toReversed() })).toEqual(plan([], context));
      },
    ),
    { numRuns: 500 },
  );
});

test('the arguments stay as they were: frozen ones will do', () => {
  always((candidates, context) => {
    const frozen = plan(frozenDeep(structuredClone(candidates)), frozenDeep(structuredClone(context)));
    expect(frozen).toEqual(plan(candidates, context));
  });
});

function frozenDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozenDeep(inner);
  }
  return value;
}

test('there is always a next look, a minute from now or later', () => {
  always((candidates, context) => {
    const { lookAgainAfterMinutes } = plan(candidates, context);
    expect(lookAgainAfterMinutes).toBeGreaterThanOrEqual(1);
    expect(lookAgainAfterMinutes).toBeLessThanOrEqual(360);
  });
});

test('every chance of a yes is between one and 95 percent', () => {
  always((candidates, context) => {
    for (const { expectedYes } of plan(candidates, context).ask) {
      expect(expectedYes).toBeGreaterThanOrEqual(0.01);
      expect(expectedYes).toBeLessThanOrEqual(0.95);
    }
  });
});

test('one person at most is reminded, only who may be, and only when nobody new is left', () => {
  always((candidates, context) => {
    const { ask, remind } = plan(candidates, context);
    expect([ask.length, remind.length]).toContain(0);
    const { remind: alone } = plan([], context);
    const mayBe = context.openReferrals.filter((referral) => referral.mayRemind).map(({ referralId }) => referralId);
    expect(alone.length).toBeLessThanOrEqual(context.urgency === 'critical' ? 0 : 1);
    expect(mayBe).toEqual(expect.arrayContaining([...alone]));
  });
});
