import { instantOf, localTimeOf, type LocalTime } from '../../kernel/index.ts';

/** Instants and days as scenes name them, counted from the moment at which somebody will look. */
export interface When {
  /** So many days ago, at this time on a clock in Belgium. */
  daysAgo(days: number, time: `${number}:${number}`): Date;
  /** So many minutes ago, nights left out: nobody asks or answers between 21:30 and 7:30. */
  wakingAgo(minutes: number): Date;
  /** A day to come, `2026-11-24`. */
  dayAhead(days: number): string;
}

const morning = 7.5 * 60;
const evening = 21.5 * 60;

export function when(now: Date): When {
  const today = localTimeOf(now);
  return {
    daysAgo(days, time) {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      return instantOf({ day: today.day - days, minuteOfDay: hour * 60 + minute });
    },
    wakingAgo: (minutes) => instantOf(before(today, minutes)),
    dayAhead: (days) => new Date((today.day + days) * 86_400_000).toISOString().slice(0, 10),
  };
}

function before({ day, minuteOfDay }: LocalTime, minutes: number): LocalTime {
  const sinceMorning = Math.max(0, Math.min(minuteOfDay, evening) - morning);
  if (minutes <= sinceMorning) return { day, minuteOfDay: morning + sinceMorning - minutes };
  return before({ day: day - 1, minuteOfDay: evening }, minutes - sinceMorning);
}
