import { days, minutes } from './duration.ts';

/** A moment as a clock on a wall in Belgium shows it. */
export interface LocalTime {
  /** Days since 1 January 1970. */
  readonly day: number;
  /** 0 to 1440, with its fraction. */
  readonly minuteOfDay: number;
}

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** What the wall clock is ahead of UTC at this moment, milliseconds. */
function aheadOfUtc(at: number): number {
  const shown = Object.fromEntries(wallClock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** The time in Belgium at an instant. */
export function localTimeOf(at: Date): LocalTime {
  const shown = at.getTime() + aheadOfUtc(at.getTime());
  const day = Math.floor(shown / days(1));
  return { day, minuteOfDay: (shown - days(day)) / minutes(1) };
}

/**
 * The instant at which Belgium's clocks show this time, to the millisecond.
 * In the hour that comes twice, the second coming; in the hour that is skipped, so much past the hour after it.
 */
export function instantOf({ day, minuteOfDay }: LocalTime): Date {
  const shown = days(day) + minutes(minuteOfDay);
  const nearly = shown - aheadOfUtc(shown);
  return new Date(Math.round(shown - aheadOfUtc(nearly)));
}
