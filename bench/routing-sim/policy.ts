// The contract between the benchmark and a routing policy. Types only; copy this file freely.
//
// `plan` is called for one need at a time: when its search opens, each time the policy asked to be
// woken, at once when everybody asked has said no, and after a withdrawal. It must be PURE: same
// arguments, same plan; no clock, no chance, no memory between calls, no change of its arguments.
//
// Attention minutes: clock minutes for a critical need, waking minutes (07:00-22:00) for the others.

export type Urgency = 'critical' | 'urgent' | 'soon' | 'planned';

export type ExpertKind =
  | 'gp'
  | 'dentist'
  | 'gynaecologist'
  | 'midwife'
  | 'nurse'
  | 'psychologist'
  | 'interpreter'
  | 'lawyer'
  | 'admin'
  | 'transport';

/**
 * Somebody the engine allows to be asked now. The engine has already removed: wrong kind, language or
 * gender; outside the current radius; excluded pairs; weekly capacity reached ("closed"); already asked
 * for this need; no half-day in common (joint needs); not night-ok at night (critical needs).
 * No personal acceptance history is given, on purpose: nobody is ranked by how often she said no.
 */
export interface Candidate {
  readonly expertId: number;
  /** Kilometres, straight line, between the expert and the coarse place of the need. */
  readonly distanceKm: number;
  /** True if this need may be met by phone or video and this expert works that way: distance is moot. */
  readonly remote: boolean;
  /** True if one of the expert's usual half-days is among those the host offers. */
  readonly slotFit: boolean;
  /** Messages (asks and reminders) she received in the last 7 days, all needs together. */
  readonly asksLast7Days: number;
  /** Cases she accepted in the last 7 days, holds included. */
  readonly acceptedLast7Days: number;
  /** Cases she accepted in the last 28 days. */
  readonly acceptedLast28Days: number;
  /** Cases per week she is willing to accept, at least 1, chosen by herself. */
  readonly weeklyCap: number;
  /** Current load: acceptedLast28Days / weeklyCap, so 4 means full in each of the last four weeks. */
  readonly load: number;
  /** Mean of acceptedLast28Days over everybody of her kind, refreshed twice a day. */
  readonly kindMeanAcceptedLast28Days: number;
  /** Share of yes among the settled asks of her kind, 0 to 1; 0.3 until 31 are settled. A day of silence settles as no. */
  readonly kindYesRate: number;
  /** True if she agreed to be woken for a critical need. */
  readonly nightOk: boolean;
  /** True if she takes part in the arrest rota (night-ok lawyers; the engine itself rings the rota first). */
  readonly onRota: boolean;
}

/** A message sent for this need that nobody has answered. */
export interface OpenOffer {
  readonly expertId: number;
  /** Chance of a yes that the policy itself stated when asking, 0 to 1 (0.85 for a rota call). */
  readonly expectedYes: number;
  /** Attention minutes since the ask. */
  readonly minutesOpen: number;
  /** True if she may get the one reminder now: need not critical, no reminder yet, still free. */
  readonly mayRemind: boolean;
}

export interface PlanContext {
  readonly urgency: Urgency;
  readonly kind: ExpertKind;
  /** True for one half of a joint need (practitioner plus interpreter at the same half-day). */
  readonly joint: boolean;
  /** Minutes since the simulation began; minute 0 is a Monday at 00:00. */
  readonly nowMinute: number;
  /** True between 22:00 and 07:00; then only critical needs are planned. */
  readonly night: boolean;
  /** Attention minutes since the need was opened. */
  readonly minutesElapsed: number;
  /** Attention minutes until the deadline; the need is lost when it reaches 0. */
  readonly minutesLeft: number;
  /** The deadline, in minutes since the simulation began. */
  readonly deadlineMinute: number;
  /** Earlier plans made while there were candidates; each rota call counts as one too. */
  readonly wavesDone: number;
  /** Unanswered offers of this need, oldest first. */
  readonly openOffers: readonly OpenOffer[];
  /**
   * How long those who answer take, attention minutes, lognormal over the whole population: median and
   * standard deviation of the logarithm. A product learns these two numbers from its own log.
   */
  readonly replyDelay: { readonly medianMinutes: number; readonly logSigma: number };
}

export interface AskChoice {
  readonly expertId: number;
  /** The policy's own estimate of a yes, 0 to 1; given back in `openOffers`, used for nothing else. */
  readonly expectedYes: number;
}

export interface Plan {
  /** Whom to ask now, in this order, out of the candidates. Empty is allowed: wait. */
  readonly ask: readonly AskChoice[];
  /**
   * Plan again after this many attention minutes, at least 1, unless the need is covered first. Offers
   * stay open meanwhile. It happens sooner, at once, if everybody asked says no.
   */
  readonly lookAgainAfterMinutes: number;
  /** Experts with `mayRemind` who get a reminder. It counts as a message and may tire them. */
  readonly remind?: readonly number[];
}

/** Candidates come in order of expertId; the list is empty once nobody new is left at the widest radius. */
export type PlanFunction = (candidates: readonly Candidate[], context: PlanContext) => Plan;

/**
 * How the two halves of a joint need are searched; the engine does it, the policy only declares it.
 * - 'anchor-first': the half with fewer eligible people first; her yes names half-days, and the other
 *   half is asked only for these.
 * - 'independent': both at once; if the two yeses share no half-day, the later one is released.
 * - 'parallel': both at once for the five most promising half-days; up to two yeses are held per half.
 */
export type JointMode = 'independent' | 'anchor-first' | 'parallel';

export interface Policy {
  readonly name: string;
  readonly joint: JointMode;
  readonly plan: PlanFunction;
}
