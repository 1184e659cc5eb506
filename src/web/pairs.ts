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

/** The least common first. */
const offices: readonly Language[] = ['deu', 'eng', 'nld', 'fra'];

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
  /** How much a language deserves to stand after the arrow: used by most pairs; of equals, those spoken in offices here. */
  const weight = (one: Language) => (uses.get(one) ?? 0) * 10 + (offices.indexOf(one) + 1);
  const mutual = pairs.filter(
    (pair) => isMutual(pair) && (weight(pair.to) - weight(pair.from) || pair.to.localeCompare(pair.from)) > 0,
  );
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
