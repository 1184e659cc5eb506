import { distanceKm } from '../../kernel/index.ts';
import { facetFields, type FacetField, type FieldFilter, type SearchQuery, type Viewer } from '../port.ts';
import type { EntryIndex } from './entry-index.ts';
import type { FacetColumn } from './facet-column.ts';

/** `out`, `in`, or the one field whose `any` alone keeps the document out: it counts for that field's facet. */
export type Verdict = 'out' | 'in' | FacetField;

/** Whether the viewer, the filters and the radius let a slot through. Each slot is judged once. */
export function createSieve(
  index: EntryIndex,
  { filter, near }: SearchQuery,
  viewer: Viewer,
): (slot: number) => Verdict {
  const clauses = facetFields.flatMap((field) => {
    const wanted = filter[field];
    return wanted === undefined ? [] : [{ field, ...clauseOf(index.columns[field], wanted) }];
  });
  const tiers = new Set<string>(viewer.tiers);
  const judged: (Verdict | undefined)[] = [];

  const judge = (slot: number): Verdict => {
    const document = index.slots[slot];
    if (document === undefined || !tiers.has(document.tier)) return 'out';
    if (near?.radiusKm !== undefined) {
      if (document.centre === undefined || distanceKm(near, document.centre) > near.radiusKm) return 'out';
    }
    let failed: Verdict = 'in';
    for (const { field, holdsRest, holdsAny } of clauses) {
      if (!holdsRest(slot)) return 'out';
      if (holdsAny(slot)) continue;
      if (failed !== 'in') return 'out';
      failed = field;
    }
    return failed;
  };
  return (slot) => (judged[slot] ??= judge(slot));
}

function clauseOf(column: FacetColumn, { any = [], all = [], not = [] }: FieldFilter) {
  const codes = (values: readonly string[]) => values.map((value) => column.codeOf(value) ?? -1);
  const [anyOf, allOf, noneOf] = [new Set(codes(any)), codes(all), new Set(codes(not))];
  return {
    holdsAny: (slot: number) => any.length === 0 || column.codesAt(slot).some((code) => anyOf.has(code)),
    holdsRest: (slot: number) => {
      const has = column.codesAt(slot);
      return allOf.every((code) => has.includes(code)) && !has.some((code) => noneOf.has(code));
    },
  };
}
