import type { Candidate, OpenReferral, Plan, PlanContext } from './plan-context.ts';
import { paces, reminder } from './plan-parameters.ts';
import { nextWave } from './wave.ts';

/**
 * Plans the next step of one need: whom to ask, whom to remind, when to look again. Called when its search opens, at
 * each look, at once when everybody asked has declined, and when it reopens.
 *
 * Pure: the same arguments give the same plan, in whatever order the candidates come; no clock, no chance, no memory,
 * and the arguments stay as they were. Never asks anybody twice, nor anybody with an open referral, nor more people than
 * the urgency allows; asks at least one when nobody is open.
 */
export function plan(candidates: readonly Candidate[], context: PlanContext): Plan {
  const alreadyAsked = new Set(context.openReferrals.map(({ entryId }) => entryId));
  const fresh = candidates.filter(({ entryId }) => !alreadyAsked.has(entryId));
  if (fresh.length === 0) return planWithNobodyNew(context);
  return { ask: nextWave(fresh, context), remind: [], lookAgainAfterMinutes: paces[context.urgency].interval };
}

/** Nobody new is left: call one referral to mind, and look again less often. */
function planWithNobodyNew({ urgency, openReferrals }: PlanContext): Plan {
  const { interval } = paces[urgency];
  const remind = openReferrals
    .filter((referral) => isToRemind(referral, paces[urgency].silence))
    .sort(longestSilentFirst)
    .slice(0, reminder.atOnce)
    .map(({ referralId }) => referralId);
  return { ask: [], remind, lookAgainAfterMinutes: urgency === 'critical' ? interval : reminder.intervals * interval };
}

function isToRemind({ mayRemind, expectedYes, minutesOpen }: OpenReferral, silence: number | undefined): boolean {
  return mayRemind && silence !== undefined && minutesOpen >= silence && expectedYes >= reminder.fromChance;
}

/** Of those asked together, whoever is likelier to say yes. */
function longestSilentFirst(one: OpenReferral, other: OpenReferral): number {
  return (
    other.minutesOpen - one.minutesOpen ||
    other.expectedYes - one.expectedYes ||
    (one.referralId < other.referralId ? -1 : 1)
  );
}
