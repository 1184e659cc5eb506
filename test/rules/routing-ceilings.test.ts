import { expect, test } from 'vitest';
import * as policy from '../../bench/routing-policy.ts';
import { CEILING_SEEDS, judge, readCeilings } from '../../bench/routing-sim/judge.ts';
import { populationReplyDelay } from '../../bench/routing-sim/people.ts';
import { assumedReplyDelay } from '../../src/cases/routing-priors.ts';
import { urgencies } from '../../src/kernel/index.ts';

test('300 experts, 20 cases a day: the policy breaks no rule and stays under every ceiling', async () => {
  const ceilings = (await readCeilings())['20'] ?? {};
  const { checks } = judge({ name: 'relais', ...policy }, '20', { first: 1, count: CEILING_SEEDS }, ceilings);

  expect(checks).toHaveLength(2 + 11);
  expect(checks.filter((check) => !check.passed)).toEqual([]);
});

test('a policy that writes to everybody does not pass', async () => {
  const ceilings = (await readCeilings())['20'] ?? {};
  const everybody: typeof policy.plan = (candidates) => ({
    ask: candidates.map(({ expertId, kindYesRate }) => ({ expertId, expectedYes: kindYesRate })),
    lookAgainAfterMinutes: 60,
  });
  const { checks } = judge(
    { name: 'everybody', joint: 'anchor-first', plan: everybody },
    '20',
    { first: 1, count: 1 },
    ceilings,
  );

  expect(checks.filter((check) => !check.passed).map(({ name }) => name)).toContain('messagesPerCase');
});

test('the reply delays assumed at first are those of the simulated people', () => {
  for (const urgency of urgencies) {
    const simulated = populationReplyDelay(urgency);
    expect(assumedReplyDelay(urgency).medianMinutes).toBe(simulated.medianMinutes);
    expect(assumedReplyDelay(urgency).logSigma).toBeCloseTo(simulated.logSigma, 10);
  }
});
