import type { EntryId, Kind, ReferralId, Urgency } from '../kernel/index.ts';

/**
 * One expert who may be asked for this need now. PostgreSQL has already left out whoever has the wrong kind, language or
 * gender, is out of reach, excluded, absent or at her cap, was asked before, shares no half-day (together-needs), or may
 * not be woken (critical needs at night). No personal acceptance history: nobody is ranked by how often she said no.
 */
export interface Candidate {
  readonly entryId: EntryId;
  /** Straight line between her place and the coarse place of the need. */
  readonly distanceKm: number;
  /** The need may be met by telephone and she works that way: distance is moot. */
  readonly byPhone: boolean;
  /** One of her usual half-days is among those the host offers. */
  readonly halfDayFits: boolean;
  /** Messages she received, asks and reminders, all needs together. */
  readonly asksLast7Days: number;
  /** Cases she accepted, holds included. */
  readonly acceptedLast7Days: number;
  readonly acceptedLast28Days: number;
  /** Cases a week that she chose to accept at most, at least 1. */
  readonly weeklyCap: number;
  /** acceptedLast28Days / weeklyCap: 4 means full in each of the last four weeks. */
  readonly load: number;
  /** Mean of acceptedLast28Days over everybody of her kind. */
  readonly kindMeanAcceptedLast28Days: number;
  /** Share of yes among her kind's settled asks, 0 to 1. */
  readonly kindYesRate: number;
  /** She agreed to be woken for a critical need. */
  readonly nightOk: boolean;
  /** She takes part in the rota, which is rung before anybody is planned. */
  readonly onRota: boolean;
}

/** A referral of this need that nobody has answered. */
export interface OpenReferral {
  readonly referralId: ReferralId;
  readonly entryId: EntryId;
  /** The chance of a yes that the plan itself stated when it asked her, 0 to 1. */
  readonly expectedYes: number;
  /** Attention minutes since the ask. */
  readonly minutesOpen: number;
  /** She may get the one reminder now: need not critical, none sent yet, she is still free. */
  readonly mayRemind: boolean;
}

/** How long those who answer take: lognormal over everybody, in attention minutes. */
export interface ReplyDelay {
  readonly medianMinutes: number;
  /** Standard deviation of the logarithm. */
  readonly logSigma: number;
}

export interface PlanContext {
  /** By which the need is paced: the host's, or a higher one when the next half-day is near. */
  readonly urgency: Urgency;
  readonly kind: Kind;
  /** One half of a together-need: another need must be covered in the same half-day. */
  readonly together: boolean;
  readonly now: Date;
  /** Between 22:00 and 07:00; then only critical needs are planned. */
  readonly night: boolean;
  /** Attention minutes since the need was opened. */
  readonly minutesElapsed: number;
  /** Attention minutes until the deadline. */
  readonly minutesLeft: number;
  /** When the urgency's time is over: nobody new is asked from then on. */
  readonly deadline: Date;
  /** Earlier plans made while there were candidates; a call of the rota counts as one too. */
  readonly wavesDone: number;
  readonly openReferrals: readonly OpenReferral[];
  readonly replyDelay: ReplyDelay;
}

export interface Ask {
  readonly entryId: EntryId;
  /** The chance of a yes as the plan sees it, 0 to 1: kept with the referral and given back in `openReferrals`. */
  readonly expectedYes: number;
}

export interface Plan {
  /** Whom to ask now, best first, out of the candidates. Empty means wait. */
  readonly ask: readonly Ask[];
  /** Whose referral is called to mind, out of those that allow it. */
  readonly remind: readonly ReferralId[];
  /** Attention minutes, at least 1, until the next plan; when everybody asked has declined, it is made at once. */
  readonly lookAgainAfterMinutes: number;
}
