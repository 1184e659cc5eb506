import type { SearchResult as Match } from 'minisearch';
import { textFields } from '../port.ts';
import type { EntryIndex, Slot } from './entry-index.ts';
import type { Answer, Expansion } from './expansion.ts';
import type { FacetColumn } from './facet-column.ts';
import { foundWords, type FoundWords } from './relaxation.ts';

/** Ranks what one question found. */
export interface Ranker {
  /**
   * How well the match has the `wanted` words, one bit for each: typos first, then the field, then exactness. Lower is
   * better.
   */
  cost(slot: number, match: Match, wanted?: number): number;
  /** Which words the match has, and which of them best as a place or zone. */
  words(match: Match): FoundWords;
}

const fieldRanks = new Map<string, number>(textFields.map((field, rank) => [field, rank]));
const firstPlace = textFields.indexOf('s_place');
const lastPlace = textFields.indexOf('s_zone');

// Up to ten words: 20 typos, 60 fields and 30 steps of exactness stay apart.
const perTypo = 10_000;
const perField = 100;
const inexact = 2;
const notWholeName = 1;
const absent = 1e9;

export function createRanker(index: EntryIndex, expansions: readonly Expansion[]): Ranker {
  const answers = new Map<string, readonly { word: number; cost: number }[]>();
  const best = new Float64Array(expansions.length);
  const whole = expansions.map(({ named }) => named.flatMap((each) => valueIn(index, each)));

  /** Remembered for each term: which words it answers. */
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

  const weigh = ({ terms, match }: Match): void => {
    best.fill(absent);
    for (const term of terms) {
      const field = perField * bestField(match[term] ?? []);
      for (const { word, cost } of answersOf(term)) best[word] = Math.min(best[word] ?? absent, cost + field);
    }
  };
  return {
    cost(slot, match, wanted = -1) {
      weigh(match);
      let cost = 0;
      for (let word = 0; word < best.length; word++) {
        const least = best[word] ?? absent;
        if (least === absent || (wanted & (1 << word)) === 0) continue;
        cost += least + (hasOneOf(whole[word] ?? [], slot) ? 0 : notWholeName);
      }
      return cost;
    },
    words(match) {
      weigh(match);
      let [words, places] = [0, 0];
      for (let word = 0; word < best.length; word++) {
        const least = best[word] ?? absent;
        if (least === absent) continue;
        words |= 1 << word;
        const field = Math.floor((least % perTypo) / perField);
        if (field >= firstPlace && field <= lastPlace) places |= 1 << word;
      }
      return foundWords(words, places);
    },
  };
}

function bestField(fields: readonly string[]): number {
  let best: number = textFields.length;
  for (const field of fields) best = Math.min(best, fieldRanks.get(field) ?? best);
  return best;
}

function answerBy({ terms, prefix }: Expansion, term: string): Answer | undefined {
  const known = terms.get(term);
  const begins = prefix !== undefined && term.startsWith(prefix);
  if (!begins || known?.typos === 0) return known;
  return { typos: 0, isExact: false };
}

interface Value {
  readonly column: FacetColumn;
  readonly code: number;
}

function valueIn(index: EntryIndex, { field, value }: Expansion['named'][number]): Value[] {
  const column = index.columns[field];
  const code = column.codeOf(value);
  return code === undefined ? [] : [{ column, code }];
}

/** Whether an entry has one of the values that a word is the whole name of. */
function hasOneOf(values: readonly Value[], slot: number): boolean {
  for (const { column, code } of values) if (column.codesAt(slot).includes(code)) return true;
  return false;
}

export function hasTypos(cost: number): boolean {
  return cost >= perTypo;
}

/** How many of the dropped words stand in the name after all: An Peeters before other Peeters. */
export function droppedWordsInName(dropped: readonly string[], { name }: Slot): number {
  return dropped.filter((word) => name.includes(` ${word} `)).length;
}
