import { askPrice } from './ask-price.ts';
import type { Ask, Candidate, PlanContext } from './plan-context.ts';
import { attentionPrice, mostAtNight, paces, rank as rankParameters } from './plan-parameters.ts';
import { repliedWithin, stillBrings } from './reply.ts';
import { yesChance } from './yes-chance.ts';

interface Prospect {
  readonly candidate: Candidate;
  readonly chance: number;
  readonly rank: number;
}

/**
 * Whom to ask now: best rank first, until the chance that nobody says yes before the next look is as small as this wave
 * may leave it. Whoever adds less than her attention costs is passed over; when nobody is open, the best is asked anyway.
 */
export function nextWave(candidates: readonly Candidate[], context: PlanContext): Ask[] {
  const { interval } = paces[context.urgency];
  const shareInTime = repliedWithin(interval, context.replyDelay);
  const missAllowed = missThisWaveMayLeave(context);
  const most = mostAtOnce(context);
  let miss = missOfOpenReferrals(context);
  const hopeIsLow = 1 - miss < attentionPrice.lowHope;

  const asks: Ask[] = [];
  for (const { candidate, chance } of inRankOrder(candidates, context)) {
    if (miss <= missAllowed || asks.length >= most) break;
    const nobodyIsOpen = asks.length === 0 && context.openReferrals.length === 0;
    const firstWithLowHope = asks.length === 0 && hopeIsLow;
    const gain = miss * chance;
    const price = askPrice(candidate, context);
    const isWorthIt =
      gain * Math.max(shareInTime, attentionPrice.leastShareInTime) >= price ||
      (firstWithLowHope && gain >= attentionPrice.shareWhenHopeIsLow * price);
    if (!nobodyIsOpen && !isWorthIt) continue;
    asks.push({ entryId: candidate.entryId, expectedYes: chance });
    miss *= 1 - chance * shareInTime;
  }
  return asks;
}

/**
 * The chance of nobody that may remain is spread evenly (as a product) over the waves still to come, of which there are
 * no more than looks until the deadline.
 */
function missThisWaveMayLeave({ urgency, wavesDone, minutesLeft }: PlanContext): number {
  const { interval, missAllowed, waves } = paces[urgency];
  const wavesLeft = Math.max(1, Math.min(waves - wavesDone, Math.floor(minutesLeft / interval)));
  return missAllowed ** (1 / wavesLeft);
}

function mostAtOnce({ urgency, night }: PlanContext): number {
  const { mostPerWave } = paces[urgency];
  return night ? Math.min(mostAtNight, mostPerWave) : mostPerWave;
}

/** The chance that none of the open referrals brings a yes before the next look. */
function missOfOpenReferrals({ urgency, openReferrals, replyDelay }: PlanContext): number {
  const { interval } = paces[urgency];
  return openReferrals.reduce((miss, referral) => miss * (1 - stillBrings(referral, interval, replyDelay)), 1);
}

/** Best first; between equals, the lower id. Somebody who comes twice is taken once, at her best. */
function inRankOrder(candidates: readonly Candidate[], { urgency }: PlanContext): Prospect[] {
  const prospects = candidates.map((candidate): Prospect => {
    const chance = yesChance(candidate, urgency);
    return { candidate, chance, rank: chance * restedness(candidate) };
  });
  prospects.sort((one, other) => other.rank - one.rank || (one.candidate.entryId < other.candidate.entryId ? -1 : 1));
  const seen = new Set<string>();
  return prospects.filter(({ candidate: { entryId } }) => !seen.has(entryId) && seen.add(entryId));
}

/** 1 for the average of her kind without a message this week; less the more she did and was asked. */
function restedness({ load, kindMeanAcceptedLast28Days, asksLast7Days }: Candidate): number {
  const { perLoadAboveKind, perAskLast7Days, meanWeeklyCap } = rankParameters;
  const loadAboveKind = load - kindMeanAcceptedLast28Days / meanWeeklyCap;
  return Math.exp(perLoadAboveKind * loadAboveKind + perAskLast7Days * asksLast7Days);
}
