// Joint needs: a practitioner and an interpreter must accept the same half-day. See `JointMode` in policy.ts.
import { weekOf } from './clock.ts';
import type { Simulation } from './engine.ts';
import { actualSlots } from './people.ts';
import { eligibleExperts } from './rules.ts';
import { SLOTS_PER_WEEK, type Expert, type Need, type SlotMask } from './world.ts';

const PARALLEL_SLOTS = 5;

const partnerOf = (simulation: Simulation, need: Need): Need => simulation.needs[need.partnerId]!;

/** Called once for each half, in the same minute. */
export function openJoint(simulation: Simulation, need: Need): void {
  const partner = partnerOf(simulation, need);
  const mode = simulation.policy.joint;
  if (mode === 'anchor-first') {
    if (simulation.stateOf(need).searchStarted || simulation.stateOf(partner).searchStarted) return;
    const needIsScarcer = eligibleExperts(simulation, need).length <= eligibleExperts(simulation, partner).length;
    simulation.startSearch(needIsScarcer ? need : partner);
    return;
  }
  if (mode === 'parallel' && need.id < partner.id) {
    const slots = promisingSlots(simulation, need, partner);
    if (slots) {
      simulation.stateOf(need).requiredSlots = slots;
      simulation.stateOf(partner).requiredSlots = slots;
    }
  }
  simulation.startSearch(need);
}

/** The half-days with the best chance that both sides find somebody, each person counting for 25 %. */
function promisingSlots(simulation: Simulation, need: Need, partner: Need): SlotMask {
  const candidates = eligibleExperts(simulation, need);
  const partnerCandidates = eligibleExperts(simulation, partner);
  const chanceOfOne = (experts: Expert[], bit: number): number =>
    1 - 0.75 ** experts.filter((expert) => expert.usualSlots & bit).length;
  const ranked: { bit: number; chance: number }[] = [];
  for (let slot = 0; slot < SLOTS_PER_WEEK; slot++) {
    const bit = 1 << slot;
    if (need.slots & bit)
      ranked.push({ bit, chance: chanceOfOne(candidates, bit) * chanceOfOne(partnerCandidates, bit) });
  }
  ranked.sort((a, b) => b.chance - a.chance);
  return ranked.slice(0, PARALLEL_SLOTS).reduce((mask, row) => mask | row.bit, 0);
}

/** A yes to one half: cover both if it meets a held yes, else hold it. */
export function receiveJointYes(simulation: Simulation, need: Need, expert: Expert): void {
  const mode = simulation.policy.joint;
  const state = simulation.stateOf(need);
  const partner = partnerOf(simulation, need);
  const partnerState = simulation.stateOf(partner);
  const wanted = mode === 'independent' ? need.slots : state.requiredSlots;
  const slots = actualSlots(simulation.seed, expert, weekOf(simulation.now)) & wanted;
  if (!slots) {
    // none of these half-days after all
    simulation.waveAtOnceIfAllReplied(need);
    return;
  }
  state.holds.push({ expertId: expert.id, slots });
  simulation.expertStates[expert.id]!.acceptTimes.push(simulation.now);

  const match = partnerState.holds.find((hold) => hold.slots & slots);
  if (match) {
    state.requiredSlots = match.slots & slots;
    partnerState.requiredSlots = match.slots & slots;
    releaseOthers(simulation, need, expert.id);
    releaseOthers(simulation, partner, match.expertId);
    simulation.cover(need, expert);
    simulation.cover(partner, simulation.experts[match.expertId]!);
    return;
  }
  if (mode === 'independent') {
    const first = partnerState.holds[0];
    if (!first) return;
    state.holds.pop();
    simulation.expertStates[expert.id]!.acceptTimes.pop();
    state.requiredSlots = first.slots;
    simulation.waveAtOnce(need);
    return;
  }
  if (partnerState.holds.length === 0) {
    partnerState.requiredSlots = state.holds.reduce((mask, hold) => mask | hold.slots, 0);
  }
  if (mode === 'anchor-first' && !partnerState.searchStarted) simulation.startSearch(partner);
}

/** Gives back the other holds; each counted as an acceptance (the latest one is taken off, close enough). */
function releaseOthers(simulation: Simulation, need: Need, keptExpertId: number): void {
  const state = simulation.stateOf(need);
  for (const hold of state.holds) {
    if (hold.expertId !== keptExpertId) simulation.expertStates[hold.expertId]!.acceptTimes.pop();
  }
  state.holds = state.holds.filter((hold) => hold.expertId === keptExpertId);
}
