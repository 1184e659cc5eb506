import type { Candidate, PlanContext } from './plan-context.ts';
import { attentionPrice as parameters, paces } from './plan-parameters.ts';

/**
 * What asking her costs: the gain in the chance of a yes below which the message is not worth her attention. Dearer the
 * more she was written to this week and the readier her kind is; cheaper towards the deadline and for together-needs.
 */
export function askPrice(candidate: Candidate, context: PlanContext): number {
  return (
    paces[context.urgency].price *
    (candidate.kindYesRate / parameters.kindRate) *
    (context.together ? parameters.together : 1) *
    shareLeft(context) *
    weariness(candidate)
  );
}

/** 1 until the last twelve intervals, then down to 0 at the deadline. */
function shareLeft({ urgency, minutesLeft }: PlanContext): number {
  return Math.min(1, Math.max(0, minutesLeft) / (parameters.fallsOverIntervals * paces[urgency].interval));
}

function weariness({ asksLast7Days }: Candidate): number {
  return Math.exp(parameters.growthPerAsk * Math.max(0, asksLast7Days - parameters.freeAsksLast7Days));
}
