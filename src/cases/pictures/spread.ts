/** Below so many a figure would say something of single people. */
export const enough = 5;

/** The count; null where it is so small that it is not told. Nothing at all is told. */
export function hideSmall(count: number): number | null {
  return count > 0 && count < enough ? null : count;
}

export interface Spread {
  readonly median: number;
  /** The middle half lies between these. */
  readonly from: number;
  readonly until: number;
}

/** The median and the middle half of some numbers, rounded; whatever their order. Undefined for fewer than five. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length < enough) return undefined;
  const sorted = [...values].sort((one, other) => one - other);
  return { median: at(sorted, 0.5), from: at(sorted, 0.25), until: at(sorted, 0.75) };
}

/** The value that so large a share does not exceed, between two neighbours in proportion. */
function at(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return Math.round(below + (above - below) * (place - Math.floor(place)));
}
