/** The middle of some figures; the mean of the two in the middle where they are even in number. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** The figure below which this share of all lies. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export interface Compared {
  /** Medians, in milliseconds. */
  readonly oursMs: number;
  readonly bareMs: number;
  /** Median of the rounds' own ratios: a machine whose speed drifts moves both sides of a round alike. */
  readonly ratio: number;
  readonly rounds: number;
}

/** Runs both in turn, ours and bare, so many rounds after a tenth as many to warm up. Each answers with its milliseconds. */
export async function compare(
  rounds: number,
  ours: (round: number) => Promise<number>,
  bare: (round: number) => Promise<number>,
): Promise<Compared> {
  for (let round = 0; round < rounds / 10; round += 1) {
    await ours(-1 - round);
    await bare(-1 - round);
  }
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes, so that neither always finds the caches warm.
    if (round % 2 === 0) pairs.push([await ours(round), await bare(round)]);
    else {
      const bareMs = await bare(round);
      pairs.push([await ours(round), bareMs]);
    }
  }
  return {
    oursMs: rounded(median(pairs.map(([first]) => first))),
    bareMs: rounded(median(pairs.map(([, second]) => second))),
    ratio: rounded(median(pairs.map(([first, second]) => first / second))),
    rounds,
  };
}

/** How long some work took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export const rounded = (figure: number): number => Math.round(figure * 1000) / 1000;
