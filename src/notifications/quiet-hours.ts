import { instantOf, localTimeOf } from '../kernel/index.ts';

/** From when to when nobody is called, as minutes of the day on Belgian clocks; over midnight where `from` is the later one. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

export const usualQuietHours: QuietHours = { from: 22 * 60, until: 7 * 60 };

/** When the quiet hours that an instant falls in are over: the instant itself where it falls in none. */
export function afterQuietHours(at: Date, hours: QuietHours | undefined): Date {
  if (hours === undefined || hours.from === hours.until) return at;
  const { day, minuteOfDay } = localTimeOf(at);
  const { from, until } = hours;
  const isOverMidnight = from > until;
  const isQuiet = isOverMidnight
    ? minuteOfDay >= from || minuteOfDay < until
    : minuteOfDay >= from && minuteOfDay < until;
  if (!isQuiet) return at;
  const endsTomorrow = isOverMidnight && minuteOfDay >= from;
  return instantOf({ day: day + (endsTomorrow ? 1 : 0), minuteOfDay: until });
}
