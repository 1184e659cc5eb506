import { days, localTimeOf } from '../kernel/index.ts';

/** The calendar date in Brussels of an instant: `2026-11-24`. */
export const dayOf = (at: Date): string => new Date(days(localTimeOf(at).day)).toISOString().slice(0, 10);

/** The instant, down to the hour. */
export const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000);
