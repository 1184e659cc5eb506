import type { Urgency } from '../kernel/index.ts';

/**
 * Every number of the policy. Whoever changes one raises the version, which is kept with each referral, and runs
 * `bench/routing.ts`: all ceilings must hold. They were tuned on simulated people (`bench/routing-sim`), on other seeds
 * than those that judge them; a collective fits them per kind on its own counts, never per person.
 */
export const policyVersion = 'waves-1';

/** What differs by urgency. Times are attention minutes. */
export interface Pace {
  /** From one look to the next. Short ones with few people each beat long ones with many. */
  readonly interval: number;
  /** Chance that nobody says yes which may remain after all waves. */
  readonly missAllowed: number;
  /** Over how many waves that chance is spread. */
  readonly waves: number;
  readonly mostPerWave: number;
  /** What one message must add to the chance of a yes, for somebody rested and a kind of `priceRate`. */
  readonly price: number;
  /** Silence after which a reminder is due, once nobody new is left. Critical needs have none. */
  readonly silence: number | undefined;
  /** Log-odds that the urgency adds to a yes. */
  readonly yesLogOdds: number;
}

export const paces: Readonly<Record<Urgency, Pace>> = {
  critical: {
    interval: 5,
    missAllowed: 0.002,
    waves: 2,
    mostPerWave: 12,
    price: 0,
    silence: undefined,
    yesLogOdds: 0.6,
  },
  urgent: { interval: 15, missAllowed: 0.01, waves: 4, mostPerWave: 8, price: 0.03, silence: 60, yesLogOdds: 0.25 },
  soon: { interval: 90, missAllowed: 0.04, waves: 6, mostPerWave: 4, price: 0.11, silence: 180, yesLogOdds: 0 },
  planned: { interval: 240, missAllowed: 0.1, waves: 12, mostPerWave: 4, price: 0.125, silence: 360, yesLogOdds: 0.1 },
};

/** A message at night tires people nine times as much (simulated people), so fewer are woken. */
export const mostAtNight = 6;

/** The chance of a yes, in log-odds around the kind's rate. */
export const yesChance = {
  /** The kind's rate is kept within these before it is used. */
  rateFrom: 0.05,
  rateUntil: 0.9,
  /** A kind's rate is an average over people far away, tired and absent; somebody suitable is likelier to say yes. */
  suitable: 0.5,
  perKmBeyondNear: -0.035,
  nearKm: 5,
  byPhone: 0.2,
  noHalfDayFits: -1.2,
  perAcceptedLast7Days: -0.15,
  perAskBeyondUsual: -0.05,
  usualAsksLast7Days: 5,
  from: 0.01,
  until: 0.95,
} as const;

/** Who comes first among equal chances: the rested. Exponents of e. */
export const rank = {
  perLoadAboveKind: -0.5,
  perAskLast7Days: -0.25,
  /** Turns the kind's mean of acceptances into a load: cases a week, mean over simulated people. */
  meanWeeklyCap: 2.6,
} as const;

/** What asking one more person costs her, in chance of a yes. */
export const attentionPrice = {
  /** The kind's rate for which `price` is meant: where few say yes, a smaller gain is worth a message. */
  kindRate: 0.32,
  /** Almost free up to four messages a week, then steep: exponent of e for each one more. */
  freeAsksLast7Days: 4,
  growthPerAsk: 0.45,
  /** The price falls in a straight line to nothing over the last so many intervals before the deadline. */
  fallsOverIntervals: 12,
  /** Half of a together-need is worth nothing alone: each half is pushed harder. */
  together: 0.8,
  /** A yes that comes after the next look is worth something too: its share in time counts as at least this. */
  leastShareInTime: 0.5,
  /** While open referrals promise less than `lowHope`, this share of the price is enough for one person. */
  lowHope: 0.12,
  shareWhenHopeIsLow: 0.45,
} as const;

/** Once nobody new is left. */
export const reminder = {
  atOnce: 1,
  fromChance: 0.2,
  /** Looks are then so many intervals apart, critical ones excepted. */
  intervals: 1.5,
} as const;

/** Of those who would not say yes, the share that says no rather than nothing (simulated people). */
export const noIsSaid = 0.5;

/** What the rota's open referral states as its chance of a yes: somebody on duty. */
export const onDutyYes = 0.85;
