import type { Slot } from './entry-index.ts';

/** A document on its way to the page. */
export interface Candidate {
  readonly document: Slot;
  /** Undefined without a place to measure from, or where the document has none. */
  readonly distanceKm: number | undefined;
  readonly cost: number;
  /** Dropped words that stand in its name. */
  readonly named: number;
  readonly terms: readonly string[];
}

export type Order = 'rank' | 'distance';

/** Keeps the best so many of what it is shown, in order. */
export function createBestList(size: number, order: Order) {
  const best: Candidate[] = [];
  const compare = order === 'distance' ? byDistance : byRank;
  return {
    best: best as readonly Candidate[],
    /** Whether something of this cost and at most this quality may still come in: most of what was found need not be looked at further. */
    isOpenTo(cost: number, quality: number): boolean {
      const worst = best.at(-1);
      if (order === 'distance' || best.length < size || worst === undefined) return true;
      return cost < worst.cost || (cost === worst.cost && quality >= worst.document.quality);
    },
    show(candidate: Candidate): void {
      const worst = best.at(-1);
      if (best.length === size && (worst === undefined || compare(candidate, worst) >= 0)) return;
      best.splice(placeOf(candidate), 0, candidate);
      if (best.length > size) best.pop();
    },
  };

  function placeOf(candidate: Candidate): number {
    let [from, to] = [0, best.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = best[middle];
      if (other !== undefined && compare(candidate, other) < 0) to = middle;
      else from = middle + 1;
    }
    return from;
  }
}

function byRank(one: Candidate, other: Candidate): number {
  return (
    one.cost - other.cost ||
    other.named - one.named ||
    other.document.quality - one.document.quality ||
    (one.document.id < other.document.id ? -1 : 1)
  );
}

function byDistance(one: Candidate, other: Candidate): number {
  const [near, far] = [one.distanceKm ?? Infinity, other.distanceKm ?? Infinity];
  return near === far ? byRank(one, other) : near - far;
}
