import type { Language, Zone } from '../../kernel/index.ts';
import type { CoverageLine } from '../contract.ts';
import { halfDays } from '../half-day.ts';
import { levelOf } from './levels.ts';

/** So many people of one language in one zone have time in the half-day of this place in the week. */
export interface Counted {
  readonly language: Language;
  /** Null: by telephone, from anywhere. */
  readonly zone: Zone | null;
  /** From 0, Monday morning. */
  readonly place: number;
  readonly people: number;
}

/** Counts as lines of a week, languages and zones in the order of their ids, the telephone last. The order of counts does not matter. */
export function coverageLines(counted: readonly Counted[]): CoverageLine[] {
  const lines = Map.groupBy(counted, ({ language, zone }) => `${language} ${zone ?? '~'}`);
  return [...lines]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, cells]) => {
      const [first] = cells;
      if (first === undefined) return [];
      const people = new Map(cells.map((cell) => [cell.place, cell.people]));
      const line = halfDays.map((_, place) => levelOf(people.get(place) ?? 0));
      return [{ language: first.language, ...(first.zone !== null && { zone: first.zone }), halfDays: line }];
    });
}
