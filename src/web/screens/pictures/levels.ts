import type { CoverageLine } from '../../../directory/contract.ts';
import { zones, type Language, type Zone } from '../../../kernel/index.ts';

export type Level = CoverageLine['halfDays'][number];

/** From nobody to many. */
export const levels: readonly Level[] = ['none', 'one', 'few', 'many'];

/** Parts of a week that a coordinator plans for, as places of half-days from Monday morning. */
export const weekParts = {
  week: [...Array(21).keys()],
  'working-hours': [...Array(15).keys()].filter((place) => place % 3 !== 2),
  evenings: [...Array(15).keys()].filter((place) => place % 3 === 2),
  weekend: [15, 16, 17, 18, 19, 20],
} as const satisfies Record<string, readonly number[]>;
export type WeekPart = keyof typeof weekParts;

/** Where somebody is asked: in a zone, or by telephone from anywhere. */
export const wheres: readonly (Zone | undefined)[] = [...zones, undefined];

const rank = (level: Level): number => levels.indexOf(level);
const best = (some: readonly Level[]): Level => levels[Math.max(0, ...some.map(rank))] ?? 'none';

/** The week of a language in a zone; nobody at any time where no line says otherwise. */
export function weekOf(lines: readonly CoverageLine[], language: Language, where: Zone | undefined): readonly Level[] {
  const line = lines.find((one) => one.language === language && one.zone === where);
  return line?.halfDays ?? Array<Level>(21).fill('none');
}

/** The best half-day of a part of the week in each zone, and by telephone. */
export function bestIn(lines: readonly CoverageLine[], language: Language, part: WeekPart): Level[] {
  return wheres.map((where) => {
    const week = weekOf(lines, language, where);
    return best(weekParts[part].map((place) => week[place] ?? 'none'));
  });
}

/** In how many zones somebody can be asked at some time. */
export function zonesReached(lines: readonly CoverageLine[], language: Language, part: WeekPart): number {
  return bestIn(lines, language, part)
    .slice(0, zones.length)
    .filter((level) => level !== 'none').length;
}

/** Languages that somebody speaks, those of the fewest zones first. */
export function scarcestFirst(lines: readonly CoverageLine[]): Language[] {
  const spoken = [...new Set(lines.map(({ language }) => language))];
  const reached = new Map(spoken.map((language) => [language, zonesReached(lines, language, 'week')]));
  return spoken.sort((one, other) => (reached.get(one) ?? 0) - (reached.get(other) ?? 0) || (one < other ? -1 : 1));
}

/** The half-day, from 0 for Monday morning, with the fewest zones in which somebody can be asked: the first of them. Undefined where all are alike. */
export function hardestHalfDay(lines: readonly CoverageLine[], language: Language): number | undefined {
  const reached = weekParts.week.map(
    (place) => zones.filter((zone) => weekOf(lines, language, zone)[place] !== 'none').length,
  );
  const fewest = Math.min(...reached);
  return fewest === Math.max(...reached) ? undefined : reached.indexOf(fewest);
}
