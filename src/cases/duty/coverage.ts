import { days, instantOf, type PersonId } from '../../kernel/index.ts';

export interface Away {
  readonly person: PersonId;
  readonly from: Date;
  readonly until: Date;
}

/** When a week begins and ends in Belgium; `week` is its Monday. */
export function spanOf(week: string): { from: Date; until: Date } {
  const day = Math.round(Date.parse(`${week}T00:00:00Z`) / days(1));
  return { from: instantOf({ day, minuteOfDay: 0 }), until: instantOf({ day: day + 7, minuteOfDay: 0 }) };
}

/** Of those planned for a week, whoever is away some time of what is left of it. */
export function awayIn(week: string, planned: readonly PersonId[], absences: readonly Away[], now: Date): PersonId[] {
  const { from, until } = leftOf(week, now);
  return planned.filter((person) =>
    absences.some((away) => away.person === person && away.from < until && away.until > from),
  );
}

/** The first instant of what is left of a week at which everybody planned is away. Undefined while somebody is there. */
export function uncoveredFrom(
  week: string,
  planned: readonly PersonId[],
  absences: readonly Away[],
  now: Date,
): Date | undefined {
  const { from, until } = leftOf(week, now);
  const isAway = (person: PersonId, at: Date): boolean =>
    absences.some((away) => away.person === person && away.from <= at && away.until > at);
  // Nobody leaves but when an absence begins: no other instant can be the first.
  const instants = [from, ...absences.map((away) => away.from).filter((at) => at > from && at < until)];
  const uncovered = instants.filter((at) => at < until && planned.every((person) => isAway(person, at)));
  return uncovered.sort((one, other) => one.getTime() - other.getTime())[0];
}

function leftOf(week: string, now: Date): { from: Date; until: Date } {
  const { from, until } = spanOf(week);
  return { from: from > now ? from : now, until };
}
