import { dayOf, daysAfter, endOfDay, startOfDay, type CalendarDay } from './calendar-day.ts';
import { fullUntil } from './capacity.ts';
import type { Cap } from './contract.ts';
import type { Availability, EntryState } from './entry.ts';

/** Days on which somebody is away, the last one included. */
export interface Away {
  readonly from: CalendarDay;
  readonly until: CalendarDay;
}

/** What decides whether hosts can count on an entry. */
export interface Standing {
  readonly state: EntryState;
  readonly pausedUntil: CalendarDay | null;
  readonly absences: readonly Away[];
  readonly cap: Cap;
  /** Instants of what was accepted in the last 28 days at least. */
  readonly acceptances: readonly Date[];
}

/** How an entry stands now, and the last day of it where that is known. */
export function availabilityOf(standing: Standing, now: Date): { availability: Availability; until?: CalendarDay } {
  const away = awayUntil(standing, dayOf(now));
  if (away !== undefined) return { availability: 'paused', until: away };
  const full = fullUntil(standing.cap, standing.acceptances, now);
  if (full !== undefined) return { availability: 'full', until: dayOf(full) };
  return { availability: 'free' };
}

/** The last day of the pause and the absences that today is in, one running into the next. Undefined when she is there. */
function awayUntil({ state, pausedUntil, absences }: Standing, today: CalendarDay): CalendarDay | undefined {
  const pause: Away[] = state === 'paused' && pausedUntil !== null ? [{ from: today, until: pausedUntil }] : [];
  let until: CalendarDay | undefined;
  for (const away of [...pause, ...absences].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const reached = until === undefined ? today : daysAfter(until, 1);
    if (away.from <= reached && away.until >= reached) until = away.until;
  }
  return until;
}

/** When the answer may next be another, unless something is written before. Undefined when it stays. */
export function availabilityChangesAt(standing: Standing, now: Date): Date | undefined {
  const full = fullUntil(standing.cap, standing.acceptances, now);
  const borders = [
    ...(standing.state === 'paused' && standing.pausedUntil !== null ? [endOfDay(standing.pausedUntil)] : []),
    ...standing.absences.flatMap(({ from, until }) => [startOfDay(from), endOfDay(until)]),
    ...(full === undefined ? [] : [full]),
  ];
  return earliest(borders.filter((at) => at > now));
}

/** The earliest of these instants. */
export function earliest(instants: readonly Date[]): Date | undefined {
  return instants.reduce<Date | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);
}
