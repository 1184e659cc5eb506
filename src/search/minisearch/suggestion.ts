import { parseQuery, type QueryWord } from '../query.ts';
import { spellingOf } from '../spelling.ts';
import { typosAllowed } from '../typos.ts';
import { matchesOf, type Inquiry } from './answer.ts';
import { expand, type Expansion } from './expansion.ts';

/** Of the nearest spellings so many are looked up. */
const mostSpellings = 8;

/**
 * The question with the words mended that nobody has as they are written, one slip further than a search forgives.
 * Only what this viewer would find counts, word by word and all together.
 */
export function suggest(inquiry: Inquiry): string | undefined {
  const { words } = inquiry.parsed;
  const mended = words.map((word, at) => (isFound(inquiry, inquiry.expansions[at]) ? word.word : mend(inquiry, word)));
  if (!mended.every((word) => word !== undefined)) return undefined;
  const changes = words.flatMap(({ word, start, end }, at) => {
    const mendedWord = mended[at] ?? word;
    return mendedWord === word ? [] : [{ start, end, text: spellingOf(mendedWord) }];
  });
  if (changes.length === 0) return undefined;
  const text = changes.reduceRight(
    (rest, change) => rest.slice(0, change.start) + change.text + rest.slice(change.end),
    inquiry.query.text,
  );
  const expansions = parseQuery(text).words.map((word) => withoutTypos(expand(word, inquiry.index.dictionary)));
  return countOf(inquiry, expansions) > 0 ? text : undefined;
}

function isFound(inquiry: Inquiry, expansion: Expansion | undefined): boolean {
  return expansion !== undefined && countOf(inquiry, [withoutTypos(expansion)]) > 0;
}

function mend(inquiry: Inquiry, { word }: QueryWord): string | undefined {
  const nearestFirst = inquiry.index.dictionary
    .similar(word, reachOf(word))
    .sort((one, other) => one.typos - other.typos || (one.term < other.term ? -1 : 1));
  const seen: { term: string; typos: number; count: number }[] = [];
  for (const { term, typos } of nearestFirst) {
    const count = countOf(inquiry, [exactly(term)]);
    // Spellings that only hidden entries have take no place from those that this viewer may see.
    if (count > 0) seen.push({ term, typos, count });
    if (seen.length === mostSpellings) break;
  }
  return seen.sort((one, other) => one.typos - other.typos || other.count - one.count)[0]?.term;
}

function reachOf(word: string): number {
  return word.length < 3 || /\p{N}/u.test(word) ? 0 : Math.min(2, typosAllowed(word) + 1);
}

function countOf(inquiry: Inquiry, expansions: readonly Expansion[]): number {
  return matchesOf({ ...inquiry, expansions }, 'AND').filter(({ id }) => inquiry.sieve(Number(id)) === 'in').length;
}

function withoutTypos(expansion: Expansion): Expansion {
  return { ...expansion, terms: new Map([...expansion.terms].filter(([, { typos }]) => typos === 0)) };
}

function exactly(term: string): Expansion {
  return { terms: new Map([[term, { typos: 0, isExact: true }]]), prefix: undefined, named: [] };
}
