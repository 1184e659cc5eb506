import type { Query } from 'minisearch';
import { namedBy, type Named } from '../named.ts';
import type { QueryWord } from '../query.ts';
import { typosAllowed } from '../typos.ts';
import type { Dictionary } from './dictionary.ts';

/** How well a term answers a word. */
export interface Answer {
  readonly typos: number;
  readonly isExact: boolean;
}

/** The terms that answer one word of a question. */
export interface Expansion {
  readonly terms: ReadonlyMap<string, Answer>;
  /** Whatever begins so answers too, without typo but not exactly. */
  readonly prefix: string | undefined;
  /** What the word, mended or with its neighbours, is the whole name of. */
  readonly named: readonly Named[];
}

export function expand(word: QueryWord, dictionary: Dictionary): Expansion {
  const terms = new Map<string, Answer>();
  const add = (term: string, typos: number, isExact = false) => {
    const known = terms.get(term);
    if (known === undefined || typos < known.typos || (typos === known.typos && isExact))
      terms.set(term, { typos, isExact });
  };
  add(word.word, 0, true);
  for (const other of word.others) add(other, 0);
  for (const { term, typos } of dictionary.similar(word.word, typosAllowed(word.word))) {
    if (!(word.isPrefix && term.startsWith(word.word))) add(term, typos);
  }
  for (const join of word.joins) {
    if (dictionary.has(join.word)) add(join.word, 0, true);
    if (join.isPrefix) for (const term of dictionary.beginsWith(join.word)) add(term, 0);
    if (join.isName)
      for (const { term, typos } of dictionary.similar(join.word, typosAllowed(join.word))) add(term, typos);
  }
  return { terms, prefix: word.isPrefix ? word.word : undefined, named: namedByAny(word, terms) };
}

function namedByAny(word: QueryWord, terms: ReadonlyMap<string, Answer>): Named[] {
  const written = [word.word, ...word.joins.map((join) => join.word)].flatMap(namedBy);
  return written.length > 0 ? written : [...terms.keys()].flatMap(namedBy);
}

/** What MiniSearch is asked for an entry that has all, or any, of the words. Terms hold no blank: it splits there. */
export function queryFor(expansions: readonly Expansion[], combineWith: 'AND' | 'OR'): Query {
  return { combineWith, queries: expansions.map(queryForOne) };
}

function queryForOne({ terms, prefix }: Expansion): Query {
  const exact: Query = {
    combineWith: 'OR',
    prefix: false,
    // What begins so is found by the prefix: asked twice, it would cost twice.
    queries: [[...terms.keys()].filter((term) => prefix === undefined || !term.startsWith(prefix)).join(' ')],
  };
  if (prefix === undefined) return exact;
  const beginning: Query = { prefix: true, queries: [prefix] };
  return exact.queries[0] === '' ? beginning : { combineWith: 'OR', queries: [exact, beginning] };
}
