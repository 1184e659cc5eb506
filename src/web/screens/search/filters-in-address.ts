import { kinds, languages, modes, zones } from '../../../kernel/index.ts';
import type { FacetField } from './facets.tsx';

export type Chosen = Readonly<Partial<Record<FacetField, readonly string[]>>>;

const known: Readonly<Record<FacetField, readonly string[]>> = {
  availability: ['free', 'full', 'paused'],
  mode: modes,
  kinds,
  languages,
  zone: zones,
};
const fields = Object.keys(known) as FacetField[];

/** Filters as the part of an address behind the `?`, always in the same order; empty for none. Words that somebody typed have no place in it. */
export function addressOf(chosen: Chosen): string {
  const pairs = fields.flatMap((field) =>
    [...new Set(chosen[field] ?? [])]
      .filter((value) => known[field].includes(value))
      .sort()
      .map((value) => [field, value]),
  );
  return new URLSearchParams(pairs).toString();
}

/** The filters of such a part. Whatever is unknown is left out. */
export function chosenIn(search: string): Chosen {
  const query = new URLSearchParams(search);
  const found = fields.map((field) => {
    const values = [...new Set(query.getAll(field))].filter((value) => known[field].includes(value));
    return [field, values] as const;
  });
  return Object.fromEntries(found.filter(([, values]) => values.length > 0));
}
