import { usualHalfDay, type RankedCandidate } from '../../directory/index.ts';
import type { Mode } from '../../kernel/index.ts';
import { policyVersion } from '../plan-parameters.ts';
import type { Need } from '../rows.ts';
import type { Why } from '../why.ts';

/** The facts for which she was asked, out of what the need wishes and what her entry says. */
export function whyHer(need: Need, her: RankedCandidate): Why {
  const distanceKm = distanceTo(need, her);
  return {
    policyVersion,
    languages: need.languages.filter((language) => her.languages.includes(language)),
    ...(need.genderWish !== null && { gender: need.genderWish }),
    mode: modeOf(her),
    ...(distanceKm !== undefined && { distanceKm }),
    halfDays: need.halfDays.filter((halfDay) => her.usualHalfDays.includes(usualHalfDay(halfDay))),
    asksLast7Days: her.asksLast7Days,
    isOnDuty: her.onRota,
  };
}

/** Straight line in km, one decimal. Undefined where the place is unknown, or she helps from afar. */
export function distanceTo(need: Need, her: RankedCandidate): number | undefined {
  const isKnown = need.widening === 0 && (need.municipality !== null || need.zone !== null);
  if (!isKnown || !her.modes.includes('on-site')) return undefined;
  return Math.round(her.distanceKm * 10) / 10;
}

function modeOf({ modes, byPhone }: RankedCandidate): Mode {
  const [first = 'on-site'] = byPhone ? modes.filter((mode) => mode !== 'on-site') : modes;
  return first;
}
