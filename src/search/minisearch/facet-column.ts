/** The values of one field, as numbers: one list for each slot. */
export interface FacetColumn {
  readonly values: readonly string[];
  codeOf(value: string): number | undefined;
  codesAt(slot: number): readonly number[];
  set(slot: number, values: readonly string[]): void;
}

export function createFacetColumn(): FacetColumn {
  const values: string[] = [];
  const codes = new Map<string, number>();
  const lists: (readonly number[])[] = [];
  /** Entries with the same values share one list: there are few, and they stay near the processor. */
  const shared = new Map<string, readonly number[]>();

  const code = (value: string): number => {
    const known = codes.get(value);
    if (known !== undefined) return known;
    codes.set(value, values.length);
    return values.push(value) - 1;
  };
  return {
    values,
    codeOf: (value) => codes.get(value),
    codesAt: (slot) => lists[slot] ?? [],
    set(slot, of) {
      const list = [...new Set(of)].map(code);
      const known = shared.get(list.join());
      if (known === undefined) shared.set(list.join(), list);
      lists[slot] = known ?? list;
    },
  };
}
