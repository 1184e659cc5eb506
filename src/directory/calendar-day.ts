import { days, instantOf, localTimeOf } from '../kernel/index.ts';
import { dayIsPast, dayTooFar } from './errors.ts';

/** A day in Belgium, `2026-11-24`. Such texts compare as the days do. */
export type CalendarDay = string;

/** The day in Belgium at an instant. */
export function dayOf(at: Date): CalendarDay {
  return asText(localTimeOf(at).day);
}

/** The instant at which a day is over. */
export function endOfDay(day: CalendarDay): Date {
  return instantOf({ day: asNumber(day) + 1, minuteOfDay: 0 });
}

/** The instant at which a day begins. */
export function startOfDay(day: CalendarDay): Date {
  return instantOf({ day: asNumber(day), minuteOfDay: 0 });
}

export function daysAfter(day: CalendarDay, count: number): CalendarDay {
  return asText(asNumber(day) + count);
}

/** The same day. Fails (invalid) unless it is today or one of the next 366. */
export function asComing(day: CalendarDay, now: Date): CalendarDay {
  const today = dayOf(now);
  if (day < today) throw dayIsPast();
  if (day > daysAfter(today, 366)) throw dayTooFar();
  return day;
}

const asNumber = (day: CalendarDay): number => Date.parse(`${day}T00:00:00Z`) / days(1);
const asText = (number: number): CalendarDay => new Date(days(number)).toISOString().slice(0, 10);
