import { distanceKm } from '../../kernel/index.ts';
import { facetFields, type FieldFilter, type Near, type SearchQuery, type Viewer } from '../port.ts';
import type { EntryIndex, Slot } from './entry-index.ts';
import type { FacetColumn } from './facet-column.ts';

/**
 * What a slot is to a question: `out`, `in`, or the position in `facetFields` of the one field whose `any` alone keeps
 * it out, so that it still counts for that field's facet. Numbers, for this is asked of everything that was found.
 */
export type Verdict = number;
export const isOut = -1;
export const isIn = -2;
const unknown = -3;

/** Whether the viewer, the filters and the radius let a slot through. Each slot is judged once. */
export function createSieve(
  index: EntryIndex,
  { filter, near }: SearchQuery,
  viewer: Viewer,
): (slot: number) => Verdict {
  const clauses = facetFields.flatMap((field, position) => {
    const wanted = filter[field];
    return wanted === undefined ? [] : [clauseOf(index.columns[field], wanted, position)];
  });
  const tiers = new Set<string>(viewer.tiers);
  const verdicts = new Int8Array(index.slots.length).fill(unknown);

  const judge = (slot: number): Verdict => {
    const document = index.slots[slot];
    if (document === undefined || !tiers.has(document.tier)) return isOut;
    if (near?.radiusKm !== undefined && !isWithin(near, near.radiusKm, document)) return isOut;
    let verdict: Verdict = isIn;
    for (const clause of clauses) {
      const codes = clause.column.codesAt(slot);
      if (!holdsRest(clause, codes)) return isOut;
      if (holdsAny(clause, codes)) continue;
      if (verdict !== isIn) return isOut;
      verdict = clause.position;
    }
    return verdict;
  };
  return (slot) => {
    const known = verdicts[slot] ?? unknown;
    if (known !== unknown) return known;
    return (verdicts[slot] = judge(slot));
  };
}

interface Clause {
  readonly column: FacetColumn;
  readonly position: number;
  /** One place for each code: 1 where it is wanted. */
  readonly any: Uint8Array | undefined;
  readonly not: Uint8Array | undefined;
  readonly all: readonly number[];
}

function clauseOf(column: FacetColumn, { any = [], all = [], not = [] }: FieldFilter, position: number): Clause {
  const mask = (values: readonly string[]) => {
    if (values.length === 0) return undefined;
    const codes = new Uint8Array(column.values.length);
    for (const value of values) codes[column.codeOf(value) ?? codes.length] = 1;
    return codes;
  };
  return { column, position, any: mask(any), not: mask(not), all: all.map((value) => column.codeOf(value) ?? -1) };
}

function holdsAny({ any }: Clause, codes: readonly number[]): boolean {
  return any === undefined || hasOneOf(any, codes);
}

function holdsRest({ all, not }: Clause, codes: readonly number[]): boolean {
  for (const code of all) if (!codes.includes(code)) return false;
  return not === undefined || !hasOneOf(not, codes);
}

function hasOneOf(mask: Uint8Array, codes: readonly number[]): boolean {
  for (let at = 0; at < codes.length; at++) if (mask[codes[at] ?? -1] === 1) return true;
  return false;
}

const kmPerDegreeOfLatitude = 111;

function isWithin(near: Near, radiusKm: number, { centre }: Slot): boolean {
  if (centre === undefined) return false;
  if (Math.abs(centre.lat - near.lat) * kmPerDegreeOfLatitude > radiusKm) return false;
  return distanceKm(near, centre) <= radiusKm;
}
