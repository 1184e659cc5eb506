// Four simple policies to compare with. All look again at the same fixed interval per urgency, and remind
// up to three silent people once nobody new is left.
import type { Candidate, Plan, PlanContext, Policy, Urgency } from './policy.ts';

/** Attention minutes between waves: short enough that several waves fit before each deadline (judgement). */
const INTERVAL_MINUTES: Readonly<Record<Urgency, number>> = { critical: 5, urgent: 30, soon: 180, planned: 480 };

/** Somebody remote counts as this near, so that she neither always nor never comes first (judgement). */
const REMOTE_AS_KM = 5;

const MOST_REMINDERS_AT_ONCE = 3;

/** Silence before a reminder is polite, attention minutes: 2 h if urgent, else 12 waking hours (judgement). */
const silenceBeforeReminder = (urgency: Urgency): number => (urgency === 'urgent' ? 120 : 720);

/** Nobody new is left: remind those silent for long, then wait twice as long (critical: as long as always). */
function planWithoutCandidates(context: PlanContext): Plan {
  const interval = INTERVAL_MINUTES[context.urgency];
  const remind = context.openOffers
    .filter((offer) => offer.mayRemind && offer.minutesOpen >= silenceBeforeReminder(context.urgency))
    .slice(0, MOST_REMINDERS_AT_ONCE)
    .map((offer) => offer.expertId);
  return { ask: [], remind, lookAgainAfterMinutes: context.urgency === 'critical' ? interval : 2 * interval };
}

function nearestFirst(candidates: readonly Candidate[]): Candidate[] {
  const distance = (candidate: Candidate): number => (candidate.remote ? REMOTE_AS_KM : candidate.distanceKm);
  return [...candidates].sort((a, b) => distance(a) - distance(b) || a.expertId - b.expertId);
}

function baseline(name: string, choose: (candidates: readonly Candidate[]) => readonly Candidate[]): Policy {
  return {
    name,
    joint: 'anchor-first',
    plan(candidates, context) {
      if (candidates.length === 0) return planWithoutCandidates(context);
      return {
        ask: choose(candidates).map((candidate) => ({
          expertId: candidate.expertId,
          expectedYes: candidate.kindYesRate,
        })),
        lookAgainAfterMinutes: INTERVAL_MINUTES[context.urgency],
      };
    },
  };
}

const nearest = (count: number) => (candidates: readonly Candidate[]) => nearestFirst(candidates).slice(0, count);

/** Everybody eligible at once. */
export const broadcast = baseline('broadcast', (candidates) => candidates);
/** One person at a time, nearest first. */
export const sequential = baseline('sequential', nearest(1));
export const wavesOf3 = baseline('waves-3', nearest(3));
export const wavesOf5 = baseline('waves-5', nearest(5));

export const baselines: readonly Policy[] = [broadcast, sequential, wavesOf3, wavesOf5];
