import { parseQuery, type QueryWord } from '../query.ts';
import { spellingOf } from '../spelling.ts';
import { typosAllowed, typosBetween } from '../typos.ts';
import { matchesOf, type Inquiry } from './answer.ts';
import { expand, type Expansion } from './expansion.ts';
import { isIn } from './sieve.ts';

/** Of the nearest spellings so many are looked up. */
const mostSpellings = 8;

/**
 * The question with the words mended that nobody has as they are written: as the best answer has them, or, where
 * nobody has all of them even so, one slip further than a search forgives. Only what this viewer finds counts.
 */
export function suggest(inquiry: Inquiry, closest: readonly string[] | undefined): string | undefined {
  const { words } = inquiry.parsed;
  if (closest !== undefined) {
    return withWords(
      inquiry,
      words.map(({ word }, at) => spelledIn(word, inquiry.expansions[at], closest)),
    );
  }
  const mended = words.map((word, at) => (isFound(inquiry, inquiry.expansions[at]) ? word.word : mend(inquiry, word)));
  if (!mended.every((word) => word !== undefined)) return undefined;
  const text = withWords(inquiry, mended);
  if (text === undefined) return undefined;
  const expansions = parseQuery(text).words.map((word) => withoutTypos(expand(word, inquiry.index.dictionary)));
  return countOf(inquiry, expansions) > 0 ? text : undefined;
}

/** The term with the fewest slips of those that answered a word; undefined where it was as written, or joined to others. */
function spelledIn(word: string, expansion: Expansion | undefined, closest: readonly string[]): string | undefined {
  const answered = closest
    .filter((term) => expansion?.terms.has(term))
    .map((term) => ({ term, typos: typosBetween(word, term, typosAllowed(word)) }))
    .sort((one, other) => one.typos - other.typos || (one.term < other.term ? -1 : 1));
  const best = answered[0];
  return best === undefined || best.typos === 0 || best.typos > typosAllowed(word) ? undefined : best.term;
}

/** The question as it was typed, but for these words. Undefined where none of them differs. */
function withWords({ query, parsed }: Inquiry, mended: readonly (string | undefined)[]): string | undefined {
  const changes = parsed.words.flatMap(({ word, start, end }, at) => {
    const mendedWord = mended[at] ?? word;
    return mendedWord === word ? [] : [{ start, end, text: spellingOf(mendedWord) }];
  });
  if (changes.length === 0) return undefined;
  return changes.reduceRight(
    (rest, change) => rest.slice(0, change.start) + change.text + rest.slice(change.end),
    query.text,
  );
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
  return matchesOf({ ...inquiry, expansions }, 'AND').filter(({ id }) => inquiry.sieve(id as number) === isIn).length;
}

function withoutTypos(expansion: Expansion): Expansion {
  return { ...expansion, terms: new Map([...expansion.terms].filter(([, { typos }]) => typos === 0)) };
}

function exactly(term: string): Expansion {
  return { terms: new Map([[term, { typos: 0, isExact: true }]]), prefix: undefined, named: [] };
}
