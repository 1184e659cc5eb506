import type { SearchResult as Match } from 'minisearch';
import { textFields } from '../port.ts';
import type { EntryIndex, Slot } from './entry-index.ts';
import type { Answer, Expansion } from './expansion.ts';

/** Which of the words a match has, and how well: typos first, then the field, then exactness. Lower is better. */
export interface Rank {
  /** One bit for each word. */
  readonly words: number;
  readonly cost: number;
  /** The words found best in a place or zone, one bit for each. */
  readonly places: number;
}

const fieldRanks = new Map<string, number>(textFields.map((field, rank) => [field, rank]));
const firstPlace = textFields.indexOf('s_place');
const lastPlace = textFields.indexOf('s_zone');

// Up to ten words: 20 typos, 60 fields and 30 steps of exactness stay apart.
const perTypo = 10_000;
const perField = 100;
const inexact = 2;
const notWholeName = 1;

/** Ranks matches of one question; remembers for each term which words it answers. */
export function createRanker(index: EntryIndex, expansions: readonly Expansion[]) {
  const answers = new Map<string, readonly { word: number; cost: number }[]>();
  const best = new Float64Array(expansions.length);
  const isNamed = expansions.map(({ named }) => namedIn(index, named));

  const answersOf = (term: string) => {
    const known = answers.get(term);
    if (known !== undefined) return known;
    const found = expansions.flatMap((expansion, word) => {
      const answer = answerBy(expansion, term);
      return answer === undefined ? [] : [{ word, cost: answer.typos * perTypo + (answer.isExact ? 0 : inexact) }];
    });
    answers.set(term, found);
    return found;
  };

  /** Only the `wanted` words, one bit for each, cost anything. */
  return (slot: number, { match }: Match, wanted = -1): Rank => {
    best.fill(Infinity);
    for (const term of Object.keys(match)) {
      let field: number = textFields.length;
      for (const name of match[term] ?? []) field = Math.min(field, fieldRanks.get(name) ?? field);
      for (const { word, cost } of answersOf(term)) {
        best[word] = Math.min(best[word] ?? Infinity, cost + field * perField);
      }
    }
    let [words, places, cost] = [0, 0, 0];
    best.forEach((least, word) => {
      if (least === Infinity) return;
      words |= 1 << word;
      const field = Math.floor((least % perTypo) / perField);
      if (field >= firstPlace && field <= lastPlace) places |= 1 << word;
      if (wanted & (1 << word)) cost += least + (isNamed[word]?.(slot) ? 0 : notWholeName);
    });
    return { words, cost, places };
  };
}

function answerBy({ terms, prefix }: Expansion, term: string): Answer | undefined {
  const known = terms.get(term);
  const begins = prefix !== undefined && term.startsWith(prefix);
  if (!begins || known?.typos === 0) return known;
  return { typos: 0, isExact: false };
}

/** Whether an entry has one of the values that a word is the whole name of. */
function namedIn(index: EntryIndex, named: Expansion['named']): (slot: number) => boolean {
  const wanted = named.flatMap(({ field, value }) => {
    const column = index.columns[field];
    const code = column.codeOf(value);
    return code === undefined ? [] : [{ column, code }];
  });
  return (slot) => wanted.some(({ column, code }) => column.codesAt(slot).includes(code));
}

export function hasTypos(cost: number): boolean {
  return cost >= perTypo;
}

/** How many of the dropped words stand in the name after all: An Peeters before other Peeters. */
export function droppedWordsInName(dropped: readonly string[], { name }: Slot): number {
  return dropped.filter((word) => name.includes(` ${word} `)).length;
}
