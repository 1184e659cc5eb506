// Seeded random numbers. Every human reaction is drawn from a hash of (seed, purpose, expert, need),
// so two policies meet the same people with the same moods ("common random numbers").

/** Purpose tags: one independent random stream per question asked of chance. */
export const STREAM = {
  experts: 11,
  needs: 22,
  lateYesFatigue: 55,
  withdrawal: 66,
  exclusion: 77,
  actualSlots: 88,
  reply: 99,
  reminder: 101,
} as const;

/** Hashes integers into one unsigned 32-bit integer (murmur-like rounds). */
export function hash(...parts: number[]): number {
  let state = 0x9e3779b9 | 0;
  for (const part of parts) {
    state = Math.imul(state ^ (part | 0), 0x85ebca6b);
    state ^= state >>> 13;
    state = Math.imul(state, 0xc2b2ae35);
    state ^= state >>> 16;
  }
  return state >>> 0;
}

/** Same hash, as a number in [0, 1). */
export function hashUniform(...parts: number[]): number {
  return hash(...parts) / 2 ** 32;
}

export class Rng {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** Uniform in [0, 1): the mulberry32 generator. */
  uniform(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** Standard normal (Box-Muller). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return radius * Math.cos(2 * Math.PI * this.uniform());
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.uniform());
  }

  /** Gamma with scale 1 (Marsaglia and Tsang, 2000). */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * Math.pow(1 - this.uniform(), 1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = Math.pow(1 + c * x, 3);
      if (v <= 0) continue;
      if (Math.log(1 - this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  beta(alpha: number, beta: number): number {
    const x = this.gamma(alpha);
    const y = this.gamma(beta);
    return x / (x + y);
  }

  /** Number of events of a Poisson process with this mean (Knuth's product method). */
  poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.uniform(); product >= limit; product *= this.uniform()) count++;
    return count;
  }

  /** Integer in [0, bound). */
  integer(bound: number): number {
    return Math.floor(this.uniform() * bound);
  }

  /** One item, with probability proportional to its weight. */
  pick<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
    let total = 0;
    for (const item of items) total += weightOf(item);
    let rest = this.uniform() * total;
    for (const item of items) {
      rest -= weightOf(item);
      if (rest < 0) return item;
    }
    return items[items.length - 1]!;
  }
}

export const logit = (probability: number): number => Math.log(probability / (1 - probability));
export const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
