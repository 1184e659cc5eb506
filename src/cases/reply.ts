import type { OpenReferral, ReplyDelay } from './plan-context.ts';
import { noIsSaid } from './plan-parameters.ts';

/**
 * Share of those who ever answer that has answered within so many attention minutes: lognormal, as replies to e-mail
 * are (arXiv physics/0605027).
 */
export function repliedWithin(minutes: number, delay: ReplyDelay): number {
  if (minutes <= 0) return 0;
  return normalShareBelow(Math.log(minutes / delay.medianMinutes) / delay.logSigma);
}

/**
 * The chance that an open referral still brings a yes before the next look.
 *
 * Bayes: silence so far makes a yes less likely. Whoever would say yes has been silent for so long with the chance
 * 1 − replied; whoever would not, with 1 − replied too if she is one who says no, and surely if she never answers.
 */
export function stillBrings(referral: OpenReferral, minutesToNextLook: number, delay: ReplyDelay): number {
  const before = repliedWithin(referral.minutesOpen, delay);
  const after = repliedWithin(referral.minutesOpen + minutesToNextLook, delay);
  const silentYes = referral.expectedYes * (1 - before);
  const silentOther = (1 - referral.expectedYes) * (1 - noIsSaid + noIsSaid * (1 - before));
  const wouldSayYes = silentYes / (silentYes + silentOther);
  const answersBeforeNextLook = (after - before) / Math.max(leastStillToCome, 1 - before);
  return wouldSayYes * answersBeforeNextLook;
}

/** Keeps a share of nothing from becoming a division by nothing. */
const leastStillToCome = 1e-6;

/** Share of a standard normal distribution below x, to 1.5e-7: Abramowitz and Stegun, formula 7.1.26. */
export function normalShareBelow(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const polynomial = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const errorFunction = 1 - polynomial * Math.exp(-z * z);
  return x >= 0 ? (1 + errorFunction) / 2 : (1 - errorFunction) / 2;
}
