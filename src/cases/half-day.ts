import { days, instantOf } from '../kernel/index.ts';

export const parts = ['morning', 'afternoon', 'evening'] as const;
type Part = (typeof parts)[number];

/** Half a day on which help would be welcome. The date is Belgium's, `2026-11-24`. */
export interface HalfDay {
  readonly date: string;
  readonly part: Part;
}

/** Hours on a wall clock in Belgium. */
const hoursOf: Readonly<Record<Part, { from: number; until: number }>> = {
  morning: { from: 8, until: 13 },
  afternoon: { from: 13, until: 18 },
  evening: { from: 18, until: 22 },
};

export function startOf({ date, part }: HalfDay): Date {
  return instantOf({ day: dayOf(date), minuteOfDay: hoursOf[part].from * 60 });
}

export function endOf({ date, part }: HalfDay): Date {
  return instantOf({ day: dayOf(date), minuteOfDay: hoursOf[part].until * 60 });
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / days(1);
}

/** When the last of these half-days is over. Undefined when any time will do. */
export function lastEndOf(halfDays: readonly HalfDay[]): Date | undefined {
  const ends = halfDays.map((halfDay) => endOf(halfDay).getTime());
  return ends.length === 0 ? undefined : new Date(Math.max(...ends));
}

/** When the next of these half-days that is not over yet begins. Undefined when any time will do, or all are over. */
export function nextStartOf(halfDays: readonly HalfDay[], now: Date): Date | undefined {
  const starts = halfDays.filter((halfDay) => endOf(halfDay) > now).map((halfDay) => startOf(halfDay).getTime());
  return starts.length === 0 ? undefined : new Date(Math.min(...starts));
}
