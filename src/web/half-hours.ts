import { days, instantOf } from '../kernel/index.ts';
import type { DayPart } from './components/half-days.tsx';
import { dayOf } from './dates.ts';

/** Hours on a wall clock in Belgium. */
const hoursOf: Record<DayPart, readonly [from: number, until: number]> = {
  morning: [8, 13],
  afternoon: [13, 18],
  evening: [18, 22],
};

/** The half-hours of a part of a day in Belgium, `2026-11-26`, that lie after `now`. Right across the change of clock. */
export function halfHours(date: string, part: DayPart, now: Date): Date[] {
  const day = Date.parse(`${date}T00:00:00Z`) / days(1);
  const [from, until] = hoursOf[part];
  const steps = Array.from({ length: (until - from) * 2 }, (_, step) => from * 60 + step * 30);
  return steps.map((minuteOfDay) => instantOf({ day, minuteOfDay })).filter((at) => at > now);
}

/** The next days in Belgium, today first. */
export function nextDays(now: Date, count: number): string[] {
  const noon = Date.parse(`${dayOf(now)}T12:00:00Z`);
  return Array.from({ length: count }, (_, away) => new Date(noon + days(away)).toISOString().slice(0, 10));
}
