import type { Urgency } from '../kernel/index.ts';
import type { Candidate } from './plan-context.ts';
import { paces, yesChance as parameters } from './plan-parameters.ts';

/**
 * The chance, .01 to .95, that she says yes: a logistic estimate, in log-odds around the rate of her kind.
 * Its form and coefficients are those of the simulated people (`bench/routing-sim/people.ts`).
 */
export function yesChance(candidate: Candidate, urgency: Urgency): number {
  const logOdds =
    kindLogOdds(candidate) +
    paces[urgency].yesLogOdds +
    wayLogOdds(candidate) +
    tirednessLogOdds(candidate) +
    halfDayLogOdds(candidate, urgency);
  return between(parameters.from, 1 / (1 + Math.exp(-logOdds)), parameters.until);
}

function kindLogOdds({ kindYesRate }: Candidate): number {
  const rate = between(parameters.rateFrom, kindYesRate, parameters.rateUntil);
  return Math.log(rate / (1 - rate)) + parameters.suitable;
}

function wayLogOdds({ byPhone, distanceKm }: Candidate): number {
  if (byPhone) return parameters.byPhone;
  return parameters.perKmBeyondNear * Math.max(0, distanceKm - parameters.nearKm);
}

function tirednessLogOdds({ acceptedLast7Days, asksLast7Days }: Candidate): number {
  const asksBeyondUsual = Math.max(0, asksLast7Days - parameters.usualAsksLast7Days);
  return parameters.perAcceptedLast7Days * acceptedLast7Days + parameters.perAskBeyondUsual * asksBeyondUsual;
}

/** For a critical need people make themselves free. */
function halfDayLogOdds({ halfDayFits }: Candidate, urgency: Urgency): number {
  return halfDayFits || urgency === 'critical' ? 0 : parameters.noHalfDayFits;
}

function between(low: number, value: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
