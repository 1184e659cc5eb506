import MiniSearch, { type SearchResult as Match } from 'minisearch';
import { distanceKm } from '../../kernel/index.ts';
import { deepestHit, textFields, type FacetCounts, type Hit, type SearchQuery, type Viewer } from '../port.ts';
import { parseQuery, type ParsedQuery } from '../query.ts';
import { createBestList, type Candidate } from './best-list.ts';
import type { EntryIndex } from './entry-index.ts';
import { expand, queryFor, type Expansion } from './expansion.ts';
import { createRanker, droppedWordsInName, hasTypos } from './ranking.ts';
import { relaxedOrder } from './relaxation.ts';
import { createSieve, isIn, isOut, type Verdict } from './sieve.ts';
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
  /** Of what has all the words, the one with the fewest slips. Undefined where nothing has. */
  readonly closest: Closest | undefined;
}

interface Closest {
  readonly id: string;
  readonly cost: number;
  readonly terms: readonly string[];
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
  const { best, total, facets, closest } = strictHits(inquiry, Math.min(offset + limit, deepestHit));
  const page = best.slice(offset).map((candidate) => hitOf(candidate, false));
  const isShort = page.length < limit && (offset < total || offset === 0);
  const relaxed = isShort ? relaxedHits(inquiry, limit - page.length).map((candidate) => hitOf(candidate, true)) : [];
  return { hits: [...page, ...relaxed], total, facets, closest };
}

function strictHits(inquiry: Inquiry, size: number) {
  const { index, query, sieve } = inquiry;
  const list = createBestList(size, orderOf(query));
  const tally = createTally(index.columns, query.facets ?? []);
  const ranker = createRanker(index, inquiry.expansions);
  const qualityAt = qualityIn(inquiry);
  let total = 0;
  let closest: Closest | undefined;
  for (const match of matchesOf(inquiry, 'AND')) {
    const slot: number = match.id;
    const verdict = sieve(slot);
    if (verdict === isOut) continue;
    if (verdict !== isIn) {
      tally.countField(verdict, slot);
      continue;
    }
    total++;
    tally.count(slot);
    const cost = ranker.cost(slot, match);
    if (list.isOpenTo(cost, qualityAt(slot))) list.show(candidateOf(inquiry, slot, match, cost));
    if (closest === undefined || cost < closest.cost || (cost === closest.cost && hasTypos(cost))) {
      closest = closer(closest, { id: index.slots[slot]?.id ?? '', cost, terms: match.terms });
    }
  }
  return { best: list.best, total, facets: tally.result(), closest };
}

function closer(one: Closest | undefined, other: Closest): Closest {
  if (one === undefined || other.cost < one.cost) return other;
  return other.cost === one.cost && other.id < one.id ? other : one;
}

/** Fills up with what lacks words: those nobody has are dropped first, then the most frequent one, and so on. */
function relaxedHits(inquiry: Inquiry, size: number): Candidate[] {
  const { index, query, expansions, sieve } = inquiry;
  if (expansions.length < 2) return [];
  const ranker = createRanker(index, expansions);
  const qualityAt = qualityIn(inquiry);
  const found = matchesOf(inquiry, 'OR').filter(({ id }) => sieve(id as number) === isIn);
  const words = found.map((match) => ranker.words(match));
  const every = (1 << expansions.length) - 1;
  const taken = new Uint8Array(found.length);
  words.forEach((bits, at) => {
    if ((bits & every) === every) taken[at] = 1;
  });
  const filled: Candidate[] = [];
  for (const wanted of relaxedOrder(expansions.length, words)) {
    const list = createBestList(size - filled.length, orderOf(query));
    for (const [at, match] of found.entries()) {
      if (((words[at] ?? 0) & wanted) !== wanted || taken[at] === 1) continue;
      taken[at] = 1;
      const slot: number = match.id;
      const cost = ranker.cost(slot, match, wanted);
      if (list.isOpenTo(cost, qualityAt(slot))) list.show(candidateOf(inquiry, slot, match, cost));
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

function candidateOf({ index, query, parsed }: Inquiry, slot: number, { terms }: Match, cost: number): Candidate {
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

/** What the quality decides, at most: a dropped word in the name goes before it. */
function qualityIn({ index, parsed }: Inquiry): (slot: number) => number {
  return parsed.dropped.length > 0 ? () => Infinity : (slot) => index.slots[slot]?.quality ?? 0;
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
