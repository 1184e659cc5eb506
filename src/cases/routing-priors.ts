import type { Urgency } from '../kernel/index.ts';
import type { ReplyDelay } from './plan-context.ts';

/** What is assumed of people until a collective has a log of its own. */
const askedBeforeTrusted = 30;
const yesRateUntilThen = 0.3;

/** The share of yes among a kind's settled asks, 0 to 1; .3 until more than 30 are settled. A day of silence settles. */
export function kindYesRate(counts: { settledAsks: number; yeses: number }): number {
  return counts.settledAsks > askedBeforeTrusted ? counts.yeses / counts.settledAsks : yesRateUntilThen;
}

/** One person's own spread of the logarithm, and the median over everybody, in attention minutes. */
const ownDelay: Readonly<Record<Urgency, { medianMinutes: number; logSigma: number }>> = {
  critical: { medianMinutes: 5, logSigma: 1.1 },
  urgent: { medianMinutes: 20, logSigma: 1.5 },
  soon: { medianMinutes: 60, logSigma: 1.9 },
  planned: { medianMinutes: 75, logSigma: 2 },
};

/** Some people are slower than others: standard deviation of the logarithm between them. */
const betweenPeople = 0.8;

/**
 * How long those who answer take, over everybody: medians of the simulated people (`bench/routing-sim/people.ts`), close
 * to what is known of e-mail (median 47 minutes, over 90 % within a day).
 */
export function assumedReplyDelay(urgency: Urgency): ReplyDelay {
  const { medianMinutes, logSigma } = ownDelay[urgency];
  return { medianMinutes, logSigma: Math.hypot(logSigma, betweenPeople) };
}
