import type { SearchResult as Match } from 'minisearch';
import { textFields } from '../port.ts';
import type { Answer, Expansion } from './expansion.ts';
import type { Slot } from './entry-index.ts';

/** Which of the words a match has, and how well: typos first, then the field, then exactness. Lower is better. */
export interface Rank {
  /** One bit for each word. */
  readonly words: number;
  readonly cost: number;
}

const fieldRanks = new Map<string, number>(textFields.map((field, rank) => [field, rank]));
// Up to ten words: 20 typos, 60 fields and 10 inexact words stay apart.
const perTypo = 10_000;
const perField = 100;

/** Ranks matches of one question; remembers for each term which words it answers. */
export function createRanker(expansions: readonly Expansion[]): (match: Match, words?: number) => Rank {
  const answers = new Map<string, readonly { word: number; cost: number }[]>();
  const best = new Float64Array(expansions.length);

  const answersOf = (term: string) => {
    const known = answers.get(term);
    if (known !== undefined) return known;
    const found = expansions.flatMap((expansion, word) => {
      const answer = answerBy(expansion, term);
      return answer === undefined ? [] : [{ word, cost: answer.typos * perTypo + (answer.isExact ? 0 : 1) }];
    });
    answers.set(term, found);
    return found;
  };

  return ({ match }, wanted = -1) => {
    best.fill(Infinity);
    for (const term of Object.keys(match)) {
      let field: number = textFields.length;
      for (const name of match[term] ?? []) field = Math.min(field, fieldRanks.get(name) ?? field);
      for (const { word, cost } of answersOf(term)) {
        best[word] = Math.min(best[word] ?? Infinity, cost + field * perField);
      }
    }
    let words = 0;
    let cost = 0;
    best.forEach((least, word) => {
      if (least === Infinity) return;
      words |= 1 << word;
      if (wanted & (1 << word)) cost += least;
    });
    return { words, cost };
  };
}

function answerBy({ terms, prefix }: Expansion, term: string): Answer | undefined {
  const known = terms.get(term);
  const begins = prefix !== undefined && term.startsWith(prefix);
  if (!begins || known?.typos === 0) return known;
  return { typos: 0, isExact: false };
}

export function hasTypos({ cost }: Rank): boolean {
  return cost >= perTypo;
}

/** How many of the dropped words stand in the name after all: An Peeters before other Peeters. */
export function droppedWordsInName(dropped: readonly string[], { name }: Slot): number {
  return dropped.filter((word) => name.includes(` ${word} `)).length;
}
