import MiniSearch, { type SearchResult as Match } from 'minisearch';
import { distanceKm } from '../../kernel/index.ts';
import { deepestHit, textFields, type FacetCounts, type Hit, type SearchQuery, type Viewer } from '../port.ts';
import { parseQuery, type ParsedQuery } from '../query.ts';
import { createBestList, type Candidate } from './best-list.ts';
import type { EntryIndex } from './entry-index.ts';
import { expand, queryFor, type Expansion } from './expansion.ts';
import { createRanker, droppedWordsInName, hasTypos, type Rank } from './ranking.ts';
import { relaxedOrder } from './relaxation.ts';
import { createSieve, type Verdict } from './sieve.ts';
import { createTally } from './tally.ts';

/** One question about to be answered. */
export interface Inquiry {
  readonly index: EntryIndex;
  readonly query: SearchQuery;
  readonly parsed: ParsedQuery;
  readonly expansions: readonly Expansion[];
  readonly sieve: (slot: number) => Verdict;
}

export interface Answer {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly facets: FacetCounts;
  /** Whether somebody has all the words as they were written. */
  readonly isWrittenSo: boolean;
}

export function inquire(index: EntryIndex, query: SearchQuery, viewer: Viewer): Inquiry {
  const parsed = parseQuery(query.text);
  const expansions = parsed.words.map((word) => expand(word, index.dictionary));
  return { index, query, parsed, expansions, sieve: createSieve(index, query, viewer) };
}

/** The page asked for, with total and facets over everything that has all the words. */
export function answer(inquiry: Inquiry): Answer {
  const { query } = inquiry;
  const { offset, limit } = query.page;
  const { best, total, facets } = strictHits(inquiry, Math.min(offset + limit, deepestHit));
  const page = best.slice(offset).map((candidate) => hitOf(candidate, false));
  const isShort = page.length < limit && (offset < total || offset === 0);
  const relaxed = isShort ? relaxedHits(inquiry, limit - page.length).map((candidate) => hitOf(candidate, true)) : [];
  return { hits: [...page, ...relaxed], total, facets, isWrittenSo: best[0] !== undefined && !hasTypos(best[0].cost) };
}

function strictHits(inquiry: Inquiry, size: number) {
  const { index, query, sieve } = inquiry;
  const list = createBestList(size, orderOf(query));
  const tally = createTally(index.columns, query.facets ?? []);
  const rank = createRanker(index, inquiry.expansions);
  let total = 0;
  for (const match of matchesOf(inquiry, 'AND')) {
    const slot = Number(match.id);
    const verdict = sieve(slot);
    if (verdict === 'out') continue;
    if (verdict !== 'in') {
      tally.countField(verdict, slot);
      continue;
    }
    total++;
    tally.count(slot);
    list.show(candidateOf(inquiry, slot, match, rank(slot, match)));
  }
  return { best: list.best, total, facets: tally.result() };
}

/** Fills up with what lacks words: those nobody has are dropped first, then the most frequent one, and so on. */
function relaxedHits(inquiry: Inquiry, size: number): Candidate[] {
  const { index, query, expansions, sieve } = inquiry;
  if (expansions.length < 2) return [];
  const rank = createRanker(index, expansions);
  const found = matchesOf(inquiry, 'OR').flatMap((match) => {
    const slot = Number(match.id);
    return sieve(slot) === 'in' ? [{ slot, match, ...rank(slot, match) }] : [];
  });
  const every = (1 << expansions.length) - 1;
  const filled: Candidate[] = [];
  const taken = new Set(found.filter(({ words }) => words === every).map(({ slot }) => slot));
  for (const wanted of relaxedOrder(expansions.length, found)) {
    const list = createBestList(size - filled.length, orderOf(query));
    for (const { slot, match, words } of found) {
      if ((words & wanted) !== wanted || taken.has(slot)) continue;
      taken.add(slot);
      list.show(candidateOf(inquiry, slot, match, rank(slot, match, wanted)));
    }
    filled.push(...list.best);
    if (filled.length === size) break;
  }
  return filled;
}

/** Everything that has all or any of the words; everything there is when there are none. */
export function matchesOf({ index, query, expansions }: Inquiry, combineWith: 'AND' | 'OR'): Match[] {
  const fields = query.near?.sort ? textFields.filter((field) => field !== 's_bio') : [...textFields];
  const wanted = expansions.length === 0 ? MiniSearch.wildcard : queryFor(expansions, combineWith);
  return index.texts.search(wanted, { fields });
}

function candidateOf({ index, query, parsed }: Inquiry, slot: number, { terms }: Match, { cost }: Rank): Candidate {
  const document = index.slots[slot];
  if (document === undefined) throw new Error(`slot ${slot} is empty`);
  const { near } = query;
  return {
    document,
    distanceKm: near && document.centre && distanceKm(near, document.centre),
    cost,
    named: parsed.dropped.length === 0 ? 0 : droppedWordsInName(parsed.dropped, document),
    terms,
  };
}

function hitOf({ document, distanceKm, terms }: Candidate, relaxed: boolean): Hit {
  return {
    id: document.id,
    ...(distanceKm !== undefined && { distanceKm }),
    relaxed,
    // In no order of the index: that would tell of terms which only hidden entries have.
    matchedWords: terms.toSorted(),
  };
}

function orderOf({ near }: SearchQuery): 'rank' | 'distance' {
  return near?.sort ? 'distance' : 'rank';
}
