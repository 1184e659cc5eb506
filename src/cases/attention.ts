import { instantOf, localTimeOf, minutes, type LocalTime, type Urgency } from '../kernel/index.ts';

/**
 * Attention: time during which one may be written to. For a critical need every minute counts; for the others only
 * waking minutes do, 07:00 to 22:00 in Belgium, and no message leaves at night.
 */
const wakingFrom = 7 * 60;
const wakingUntil = 22 * 60;
const wakingPerDay = wakingUntil - wakingFrom;

/** What was held over the night leaves half an hour into the morning. */
const afterGettingUp = 30;

/** Whether it is between 22:00 and 07:00. */
export function isNight(at: Date): boolean {
  const { minuteOfDay } = localTimeOf(at);
  return minuteOfDay < wakingFrom || minuteOfDay >= wakingUntil;
}

/** The instant when so many more waking minutes have passed; with 0 at night, the next morning at seven. */
export function afterWakingMinutes(at: Date, count: number): Date {
  const start = wakingStart(localTimeOf(at));
  const sinceMorning = start.minuteOfDay - wakingFrom + count;
  // Exactly at 22:00 the day's last minute has passed: that evening, not the next morning.
  const fullDays = sinceMorning <= wakingPerDay ? 0 : Math.ceil(sinceMorning / wakingPerDay) - 1;
  return instantOf({
    day: start.day + fullDays,
    minuteOfDay: wakingFrom + sinceMorning - fullDays * wakingPerDay,
  });
}

function wakingStart({ day, minuteOfDay }: LocalTime): LocalTime {
  if (minuteOfDay >= wakingUntil) return { day: day + 1, minuteOfDay: wakingFrom };
  return { day, minuteOfDay: Math.max(minuteOfDay, wakingFrom) };
}

/** Waking minutes from one instant to another, with their fraction; 0 when the second is the earlier one. */
export function wakingMinutesBetween(from: Date, until: Date): number {
  return Math.max(0, wakingMinutesSince1970(until) - wakingMinutesSince1970(from));
}

function wakingMinutesSince1970(at: Date): number {
  const { day, minuteOfDay } = localTimeOf(at);
  return day * wakingPerDay + Math.min(Math.max(minuteOfDay - wakingFrom, 0), wakingPerDay);
}

/** The instant when so many attention minutes have passed. */
export function afterAttention(urgency: Urgency, at: Date, count: number): Date {
  if (urgency === 'critical') return new Date(Math.round(at.getTime() + minutes(count)));
  return afterWakingMinutes(at, count);
}

/** Attention minutes from one instant to another; 0 when the second is the earlier one. */
export function attentionBetween(urgency: Urgency, from: Date, until: Date): number {
  if (urgency === 'critical') return Math.max(0, (until.getTime() - from.getTime()) / minutes(1));
  return wakingMinutesBetween(from, until);
}

/** When a look that falls due at this instant happens: at once, or 07:30 when it would fall in the night. */
export function lookAt(urgency: Urgency, dueAt: Date): Date {
  if (urgency === 'critical' || !isNight(dueAt)) return dueAt;
  return afterWakingMinutes(dueAt, afterGettingUp);
}

/** When to plan again: so many attention minutes after now, never at night unless critical. */
export function nextLookAt(urgency: Urgency, now: Date, lookAgainAfterMinutes: number): Date {
  return lookAt(urgency, afterAttention(urgency, now, lookAgainAfterMinutes));
}
