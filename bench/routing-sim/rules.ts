// Rules no policy can change: whom the engine lets a policy ask or remind, and what it accepts of a plan.
import { isNight } from './clock.ts';
import type { Simulation } from './engine.ts';
import { isExcluded } from './people.ts';
import type { Plan } from './policy.ts';
import type { Ask } from './state.ts';
import { distanceKm, type Expert, type Need } from './world.ts';

/** The radius grows when nobody new is left, never beyond 60 km (judgement). */
const RADIUS_FACTORS = [1, 1.8, 3] as const;
export const WIDEST_RADIUS_STEP = RADIUS_FACTORS.length - 1;
export const FARTHEST_KM = 60;
const FALLBACK_WAIT_MINUTES = 60; // when a plan names no usable time

export function isWithinReach(expert: Expert, need: Need, radiusStep: number): boolean {
  if (need.remoteOk && expert.remote) return true;
  return distanceKm(expert, need) <= Math.min(FARTHEST_KM, expert.radiusKm * RADIUS_FACTORS[radiusStep]!);
}

export function hasSkills(expert: Expert, need: Need): boolean {
  if (need.language !== null && !expert.languages.includes(need.language)) return false;
  return expert.kind === need.kind && (!need.womanWished || expert.female);
}

/** Everybody who may be asked for this need now, at its current radius, in order of id. */
export function eligibleExperts(simulation: Simulation, need: Need): Expert[] {
  const state = simulation.stateOf(need);
  const wakesPeople = need.urgency === 'critical' && isNight(simulation.now);
  return simulation.expertsOfKind.get(need.kind)!.filter((expert) => {
    if (state.asks.has(expert.id) || !hasSkills(expert, need)) return false;
    if (wakesPeople && !expert.nightOk) return false;
    if (simulation.acceptedLast7Days(expert) >= expert.weeklyCap) return false;
    if (isExcluded(simulation.seed, expert, need)) return false;
    return isWithinReach(expert, need, state.radiusStep) && hasRequiredSlot(simulation, expert, need);
  });
}

export function mayRemind(simulation: Simulation, ask: Ask, need: Need): boolean {
  const expert = simulation.experts[ask.expertId]!;
  if (need.urgency === 'critical' || ask.replied || ask.reminded) return false;
  return simulation.acceptedLast7Days(expert) < expert.weeklyCap && hasRequiredSlot(simulation, expert, need);
}

/** Joint needs only: one of her usual half-days is still asked for. */
function hasRequiredSlot(simulation: Simulation, expert: Expert, need: Need): boolean {
  return need.partnerId < 0 || (expert.usualSlots & simulation.stateOf(need).requiredSlots) !== 0;
}

export interface AllowedPlan {
  readonly asks: { expert: Expert; expectedYes: number }[];
  readonly reminders: Ask[];
  readonly waitMinutes: number;
}

/** Keeps the parts of a plan that the contract allows and names the others. */
export function allowedPlan(
  simulation: Simulation,
  plan: Plan,
  need: Need,
  pool: readonly Expert[],
  refuse: (reason: string) => void,
): AllowedPlan {
  const asks: AllowedPlan['asks'] = [];
  const notYetAsked = new Map(pool.map((expert) => [expert.id, expert]));
  for (const { expertId, expectedYes } of plan.ask) {
    const expert = notYetAsked.get(expertId);
    const isProbability = expectedYes >= 0 && expectedYes <= 1;
    if (!isProbability) refuse('expectedYes is not between 0 and 1');
    if (expert) asks.push({ expert, expectedYes: isProbability ? expectedYes : 0 });
    else refuse('asks somebody who is no candidate, or asks her twice');
    notYetAsked.delete(expertId);
  }
  const reminders: Ask[] = [];
  for (const expertId of plan.remind ?? []) {
    const ask = simulation.stateOf(need).asks.get(expertId);
    if (ask && mayRemind(simulation, ask, need) && !reminders.includes(ask)) reminders.push(ask);
    else refuse('reminds somebody who may not be reminded');
  }
  const wait = plan.lookAgainAfterMinutes;
  const isUsable = wait >= 1 && Number.isFinite(wait);
  if (!isUsable) refuse('lookAgainAfterMinutes is not a number of at least 1');
  return { asks, reminders, waitMinutes: isUsable ? wait : FALLBACK_WAIT_MINUTES };
}
