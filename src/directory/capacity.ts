import { days } from '../kernel/index.ts';
import type { Cap } from './contract.ts';

/** Days that a cap looks back: a month is four weeks. */
export function daysOf({ per }: Cap): 7 | 28 {
  return per === 'week' ? 7 : 28;
}

/** Cases a week that the cap comes to: a cap of two a month is half a case a week. */
export function weeklyCapOf(cap: Cap): number {
  return (cap.count * 7) / daysOf(cap);
}

/** How many happened in the last so many days: something is counted until exactly so many days later. */
export function countSince(instants: readonly Date[], now: Date, lastDays: number): number {
  return instants.filter((at) => at.getTime() > now.getTime() - days(lastDays)).length;
}

/** Cases that she can still accept now; 0 when her cap is reached. */
export function remaining(cap: Cap, acceptances: readonly Date[], now: Date): number {
  return Math.max(0, cap.count - countSince(acceptances, now, daysOf(cap)));
}

/** When she can accept again. Undefined when she can now. */
export function fullUntil(cap: Cap, acceptances: readonly Date[], now: Date): Date | undefined {
  if (remaining(cap, acceptances, now) > 0) return undefined;
  const counted = acceptances
    .map((at) => at.getTime() + days(daysOf(cap)))
    .filter((endsAt) => endsAt > now.getTime())
    .sort((one, other) => one - other);
  // So many must have left the window that one less than the cap stays.
  const endsAt = counted[counted.length - cap.count];
  return endsAt === undefined ? undefined : new Date(endsAt);
}
