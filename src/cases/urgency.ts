import { hours, minutes, urgencies, type Urgency } from '../kernel/index.ts';
import { afterWakingMinutes, attentionBetween } from './attention.ts';

/** A stretch of time: on the clock, or between 07:00 and 22:00 only. */
interface Term {
  readonly minutes: number;
  readonly of: 'clock' | 'waking';
}

interface Terms {
  /** From opening: until then others are asked. */
  readonly answer: Term;
  /** From opening: without an answer by then, coordinators hear of it. In the unit of `answer`. */
  readonly escalation: Term;
  /** From a yes: the contact is made by then, or the appointment is released. */
  readonly hold: Term;
}

const clock = (hours: number): Term => ({ minutes: hours * 60, of: 'clock' });
const waking = (hours: number): Term => ({ minutes: hours * 60, of: 'waking' });

const terms: Readonly<Record<Urgency, Terms>> = {
  critical: { answer: clock(1), escalation: clock(1 / 6), hold: clock(2) },
  urgent: { answer: waking(8), escalation: waking(2), hold: waking(2) },
  soon: { answer: clock(48), escalation: clock(24), hold: clock(24) },
  planned: { answer: clock(7 * 24), escalation: clock(72), hold: clock(24) },
};

function after(at: Date, term: Term): Date {
  if (term.of === 'waking') return afterWakingMinutes(at, term.minutes);
  return new Date(at.getTime() + minutes(term.minutes));
}

/** When the urgency's time is over: nobody new is asked from then on, open referrals stay. */
export function deadlineOf(urgency: Urgency, openedAt: Date): Date {
  return after(openedAt, terms[urgency].answer);
}

/** When coordinators hear of a need that nobody has accepted. */
export function escalatesAt(urgency: Urgency, openedAt: Date): Date {
  return after(openedAt, terms[urgency].escalation);
}

/** Until when an appointment is held without a contact having been made. */
export function holdsUntil(urgency: Urgency, acceptedAt: Date): Date {
  return after(acceptedAt, terms[urgency].hold);
}

/** Attention minutes that a plan reckons with, at `now`. */
export function minutesOf(
  urgency: Urgency,
  span: { openedAt: Date; now: Date; deadline: Date },
): { minutesElapsed: number; minutesLeft: number } {
  return {
    minutesElapsed: attentionBetween(urgency, span.openedAt, span.now),
    minutesLeft: attentionBetween(urgency, span.now, span.deadline),
  };
}

/**
 * The urgency by which a need is paced: the host's, or a higher one when its next half-day is near, under 24 hours as
 * urgent, under 3 as critical. The need keeps the host's: this raise is nobody's claim.
 */
export function pacedUrgency(asked: Urgency, now: Date, nextHalfDayAt: Date | undefined): Urgency {
  if (nextHalfDayAt === undefined) return asked;
  const left = nextHalfDayAt.getTime() - now.getTime();
  const byTimeLeft: Urgency = left < hours(3) ? 'critical' : left < hours(24) ? 'urgent' : 'planned';
  return urgencies.indexOf(byTimeLeft) < urgencies.indexOf(asked) ? byTimeLeft : asked;
}
