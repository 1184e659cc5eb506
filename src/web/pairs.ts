import type { Language } from '../kernel/index.ts';

export interface Pair {
  readonly from: Language;
  readonly to: Language;
}

/** Languages that are interpreted into others, or both ways: one line of a card. */
export interface PairLine {
  readonly from: readonly Language[];
  readonly to: readonly Language[];
  readonly isBothWays: boolean;
}

/**
 * Pairs as few lines as they can be read in: both ways around the language that most pairs share, then the one-way ones,
 * those with the same goals together.
 */
export function pairLines(pairs: readonly Pair[]): PairLine[] {
  const key = ({ from, to }: Pair) => `${from} ${to}`;
  const all = new Set(pairs.map(key));
  const isMutual = ({ from, to }: Pair) => all.has(`${to} ${from}`);
  const uses = new Map<Language, number>();
  for (const { from, to } of pairs) for (const one of [from, to]) uses.set(one, (uses.get(one) ?? 0) + 1);
  const pivotFirst = (pair: Pair) => (uses.get(pair.to) ?? 0) - (uses.get(pair.from) ?? 0);
  const mutual = pairs.filter((pair) => isMutual(pair) && (pivotFirst(pair) || pair.to.localeCompare(pair.from)) > 0);
  return [
    ...grouped(mutual, true),
    ...grouped(
      pairs.filter((pair) => !isMutual(pair)),
      false,
    ),
  ];
}

function grouped(pairs: readonly Pair[], isBothWays: boolean): PairLine[] {
  const goals = new Map<Language, Language[]>();
  for (const { from, to } of pairs) goals.set(from, [...(goals.get(from) ?? []), to]);
  const lines = new Map<string, PairLine>();
  for (const [from, to] of goals) {
    const id = [...to].sort().join(' ');
    const line = lines.get(id);
    lines.set(id, { from: [...(line?.from ?? []), from], to: line?.to ?? to, isBothWays });
  }
  return [...lines.values()];
}
