// How people react. Hidden from policies: a policy only sees the counters in `Candidate`.
import { DAY, WEEK, addWakingMinutes, isNight } from './clock.ts';
import type { Urgency } from './policy.ts';
import { Rng, STREAM, hash, hashUniform, logit, sigmoid } from './rng.ts';
import { SLOTS_PER_WEEK, distanceKm, type Expert, type Need, type SlotMask } from './world.ts';

/** What the engine remembers about an expert: times in minutes, oldest first. */
export interface ExpertState {
  /** Asks and reminders received. */
  askTimes: number[];
  acceptTimes: number[];
  /** She answers nobody before this moment. */
  inactiveUntil: number;
}

export function countSince(times: readonly number[], since: number): number {
  let count = 0;
  for (let index = times.length - 1; index >= 0 && times[index]! >= since; index--) count++;
  return count;
}

/**
 * Delay of those who reply: lognormal (arXiv physics/0605027). Anchor: e-mail, median 47 min and over 90 %
 * within a day (digitaltrends, Scientific American). The spread is one person's own; `slowness` comes on top.
 */
const REPLY_DELAY: Readonly<Record<Urgency, { medianMinutes: number; ownLogSigma: number }>> = {
  critical: { medianMinutes: 5, ownLogSigma: 1.1 },
  urgent: { medianMinutes: 20, ownLogSigma: 1.5 },
  soon: { medianMinutes: 60, ownLogSigma: 1.9 },
  planned: { medianMinutes: 75, ownLogSigma: 2.0 },
};
const BETWEEN_PEOPLE_LOG_VARIANCE = 0.64; // slowness = exp(.8 * normal)

/** The same delay over the whole population, as a product would fit it on its own log. */
export function populationReplyDelay(urgency: Urgency): { medianMinutes: number; logSigma: number } {
  const { medianMinutes, ownLogSigma } = REPLY_DELAY[urgency];
  return { medianMinutes, logSigma: Math.sqrt(ownLogSigma ** 2 + BETWEEN_PEOPLE_LOG_VARIANCE) };
}

/** Log-odds: people say yes more readily when it matters (judgement). */
const URGENCY_LOG_ODDS: Readonly<Record<Urgency, number>> = { critical: 0.6, urgent: 0.25, soon: 0, planned: 0.1 };

/** Willingness, place and urgency only: log-odds of a yes on a quiet week. */
function restedLogOdds(expert: Expert, need: Need): number {
  const remote = need.remoteOk && expert.remote;
  const travel = remote ? 0.2 : -0.03 * Math.max(0, distanceKm(expert, need) - 5);
  return logit(expert.willingness) + travel + URGENCY_LOG_ODDS[need.urgency];
}

/** Chance that she would say yes now, 0 to 1: less after many asks, recent yeses or a half-day that does not fit. */
export function yesProbability(expert: Expert, state: ExpertState, need: Need, now: number): number {
  const asksLastWeek = countSince(state.askTimes, now - WEEK);
  const acceptedLastWeek = countSince(state.acceptTimes, now - WEEK);
  const isSingle = need.partnerId < 0;
  const slotMissed = isSingle && need.urgency !== 'critical' && !(expert.usualSlots & need.slots);
  return sigmoid(
    restedLogOdds(expert, need) -
      0.05 * Math.max(0, asksLastWeek - 5) -
      0.15 * acceptedLastWeek -
      (slotMissed ? 1.2 : 0) -
      (isSingle ? 0 : 0.15),
  );
}

/** Chance of a yes of somebody on shift (judgement). */
export const ON_CALL_YES = 0.85;

export interface Reaction {
  answer: 'yes' | 'no' | 'silence';
  repliesAt: number;
  /** The rest of this ask's random stream, for her fatigue a day later. */
  rng: Rng;
}

export function reactToAsk(
  seed: number,
  expert: Expert,
  state: ExpertState,
  need: Need,
  now: number,
  onCall: boolean,
): Reaction {
  const rng = new Rng(hash(seed, STREAM.reply, expert.id, need.id));
  const moodYes = rng.uniform();
  const moodReply = rng.uniform();
  const haste = rng.normal();
  if (onCall) {
    // on shift: median 3 minutes (judgement)
    return { answer: moodYes < ON_CALL_YES ? 'yes' : 'no', repliesAt: now + 3 * Math.exp(0.7 * haste), rng };
  }
  const inactive = state.inactiveUntil > now;
  const saysYes = moodYes < (inactive ? 0 : yesProbability(expert, state, need, now));
  const saysNo = !inactive && moodReply < 0.5; // half of the others never answer (judgement)
  return {
    answer: saysYes ? 'yes' : saysNo ? 'no' : 'silence',
    repliesAt: later(now, replyDelayMinutes(expert, need, haste), need),
    rng,
  };
}

/** A reminder wins half of those who would say yes now (judgement); null if it changes nothing. */
export function reactToReminder(
  seed: number,
  expert: Expert,
  state: ExpertState,
  need: Need,
  now: number,
): { yesAt: number | null; rng: Rng } {
  const rng = new Rng(hash(seed, STREAM.reminder, expert.id, need.id));
  const moodYes = rng.uniform();
  const haste = rng.normal();
  const saysYes = state.inactiveUntil < now && moodYes < 0.5 * yesProbability(expert, state, need, now);
  return { yesAt: saysYes ? addWakingMinutes(now, replyDelayMinutes(expert, need, haste)) : null, rng };
}

function replyDelayMinutes(expert: Expert, need: Need, haste: number): number {
  const { medianMinutes, ownLogSigma } = REPLY_DELAY[need.urgency];
  return medianMinutes * expert.slowness * Math.exp(ownLogSigma * haste);
}

/** Attention minutes later: critical needs are answered at any hour. */
function later(now: number, attentionMinutes: number, need: Need): number {
  return need.urgency === 'critical' ? now + attentionMinutes : addWakingMinutes(now, attentionMinutes);
}

/**
 * After a fruitless ask she may fall inactive for a while (an exponential spell, mean 10 days): each notification
 * may trigger inactivity (Manshadi and Rodilitz 2022). Returns the end of the spell, or null.
 */
export function fatigueAfter(
  rng: Rng,
  fatigueFactor: number,
  state: ExpertState,
  askedAt: number,
  now: number,
  extraChance: number,
): number | null {
  const asksBeyondFive = Math.max(0, countSince(state.askTimes, now - WEEK) - 5);
  const chance = fatigueFactor * (0.006 + 0.004 * asksBeyondFive + (isNight(askedAt) ? 0.05 : 0) + extraChance);
  if (!(rng.uniform() < chance && state.inactiveUntil < now)) return null;
  return now + rng.exponential(10 * DAY);
}

/** 2 % of the pairs expert-case are excluded: conflict, block, discomfort (judgement). */
export function isExcluded(seed: number, expert: Expert, need: Need): boolean {
  return hash(seed, STREAM.exclusion, expert.id, need.caseId) % 1000 < 20;
}

/** The half-days she really has that week: 70 % of the usual ones, 6 % of the others (judgement). */
export function actualSlots(seed: number, expert: Expert, week: number): SlotMask {
  let mask = 0;
  for (let slot = 0; slot < SLOTS_PER_WEEK; slot++) {
    const share = hashUniform(seed, STREAM.actualSlots, expert.id, week * 32 + slot);
    if (share < (expert.usualSlots & (1 << slot) ? 0.7 : 0.06)) mask |= 1 << slot;
  }
  return mask;
}

/** 5 % of those who accepted withdraw, on average a day later (judgement); null if she stays. */
export function withdrawalAt(
  seed: number,
  expert: Expert,
  need: Need,
  now: number,
  withdrawalsBefore: number,
): number | null {
  const rng = new Rng(hash(seed, STREAM.withdrawal, expert.id, need.id));
  if (!(rng.chance(0.05) && withdrawalsBefore < 2)) return null;
  return now + rng.exponential(DAY);
}

/** Would she ever say yes to this need, rested and asked in time? Used for the floor no policy can beat. */
export function wouldEverSayYes(seed: number, expert: Expert, need: Need): boolean {
  const moodYes = new Rng(hash(seed, STREAM.reply, expert.id, need.id)).uniform();
  return moodYes < sigmoid(restedLogOdds(expert, need));
}
