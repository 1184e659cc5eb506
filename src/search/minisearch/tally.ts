import { facetFields, type FacetCounts, type FacetField } from '../port.ts';
import type { FacetColumn } from './facet-column.ts';

/** Counts the values of the wanted fields over the documents it is shown. */
export interface Tally {
  count(slot: number): void;
  /** Counts one field only, by its position in `facetFields`. */
  countField(position: number, slot: number): void;
  result(): FacetCounts;
}

export function createTally(columns: Readonly<Record<FacetField, FacetColumn>>, fields: readonly FacetField[]): Tally {
  const counters = [...new Set(fields)].map((field) => ({
    field,
    position: facetFields.indexOf(field),
    column: columns[field],
    counts: new Uint32Array(columns[field].values.length),
  }));
  const add = ({ column, counts }: (typeof counters)[number], slot: number) => {
    const codes = column.codesAt(slot);
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  };
  return {
    count(slot) {
      for (let at = 0; at < counters.length; at++) add(counters[at] as (typeof counters)[number], slot);
    },
    countField(position, slot) {
      for (const counter of counters) if (counter.position === position) add(counter, slot);
    },
    result: () =>
      Object.fromEntries(
        counters.map(({ field, column, counts }) => [
          field,
          Object.fromEntries([...counts].flatMap((count, code) => (count === 0 ? [] : [[column.values[code], count]]))),
        ]),
      ),
  };
}
