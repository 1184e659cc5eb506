/** The days and parts of a week in which somebody usually has time, and in which a need can be met. */
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Weekday = (typeof weekdays)[number];

const partsOfDay = ['morning', 'afternoon', 'evening'] as const;
type PartOfDay = (typeof partsOfDay)[number];

/** A usual half-day: `tue-morning`. */
export type HalfDay = `${Weekday}-${PartOfDay}`;

export const halfDays: readonly HalfDay[] = weekdays.flatMap((weekday) =>
  partsOfDay.map((part): HalfDay => `${weekday}-${part}`),
);

/** A half-day of the calendar. `date` is a day in Belgium, `2026-11-24`. */
export interface DatedHalfDay {
  readonly date: string;
  readonly part: PartOfDay;
}

/** The usual half-day that a dated one falls on. */
export function usualHalfDay({ date, part }: DatedHalfDay): HalfDay {
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  return `${weekdays[(sundayFirst + 6) % 7] as Weekday}-${part}`;
}

/** A set of usual half-days as bits, Monday morning the lowest of 21. */
export function bitsOf(chosen: readonly HalfDay[]): number {
  return chosen.reduce((bits, halfDay) => bits | (1 << halfDays.indexOf(halfDay)), 0);
}

/** The usual half-days of such bits. */
export function halfDaysOf(bits: number): HalfDay[] {
  return halfDays.filter((_, position) => (bits & (1 << position)) !== 0);
}
