import { hours, instantOf, localTimeOf } from '../../../kernel/index.ts';

export const laterChoices = ['two-hours', 'tomorrow', 'three-days'] as const;
export type LaterChoice = (typeof laterChoices)[number];

const morning = 7 * 60;
const officeOpens = 9 * 60;

/** *Not now*: two hours on; tomorrow at nine, or three days on at nine, in Belgium. */
export function backAt(choice: LaterChoice, now: Date): Date {
  if (choice === 'two-hours') return new Date(now.getTime() + hours(2));
  const { day } = localTimeOf(now);
  return instantOf({ day: day + (choice === 'tomorrow' ? 1 : 3), minuteOfDay: officeOpens });
}

/** Away tonight: until seven in the morning. Away this week: until Monday at seven, in Belgium. */
export function awayUntil(choice: 'tonight' | 'week', now: Date): Date {
  const { day, minuteOfDay } = localTimeOf(now);
  // Whoever goes to bed after midnight means the morning that is coming.
  if (choice === 'tonight') return instantOf({ day: minuteOfDay < 5 * 60 ? day : day + 1, minuteOfDay: morning });
  return instantOf({ day: day + 7 - ((day + 3) % 7), minuteOfDay: morning });
}

/** The midnight at which a last day is over, in Belgium. */
export function afterDay(lastDay: string): Date {
  return instantOf({ day: Date.parse(`${lastDay}T00:00:00Z`) / hours(24) + 1, minuteOfDay: 0 });
}
