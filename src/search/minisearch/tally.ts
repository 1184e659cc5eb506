import type { FacetCounts, FacetField } from '../port.ts';
import type { FacetColumn } from './facet-column.ts';

/** Counts the values of the wanted fields over the documents it is shown. */
export interface Tally {
  count(slot: number): void;
  countField(field: FacetField, slot: number): void;
  result(): FacetCounts;
}

export function createTally(columns: Readonly<Record<FacetField, FacetColumn>>, fields: readonly FacetField[]): Tally {
  const counters = [...new Set(fields)].map((field) => ({
    field,
    column: columns[field],
    counts: new Uint32Array(columns[field].values.length),
  }));
  const add = ({ column, counts }: (typeof counters)[number], slot: number) => {
    for (const code of column.codesAt(slot)) counts[code] = (counts[code] ?? 0) + 1;
  };
  return {
    count(slot) {
      for (const counter of counters) add(counter, slot);
    },
    countField(field, slot) {
      for (const counter of counters) if (counter.field === field) add(counter, slot);
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
