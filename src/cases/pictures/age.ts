import { days } from '../../kernel/index.ts';

/** How old something is, the youngest first: `under-3-days` has lasted a day at least. */
export const ages = ['under-1-day', 'under-3-days', 'under-7-days', 'under-14-days', 'older'] as const;
export type Age = (typeof ages)[number];

const ends: readonly number[] = [1, 3, 7, 14].map(days);

/** How old something is now that began then. Never younger as time passes; what begins later is of the youngest. */
export function ageOf(began: Date, now: Date): Age {
  const lasted = now.getTime() - began.getTime();
  return ages[ends.filter((end) => lasted >= end).length] ?? 'older';
}
