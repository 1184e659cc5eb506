import type { Locale, Point, Tier } from '../kernel/index.ts';

export const facetFields = [
  'types',
  'kinds',
  'languages',
  'pairs',
  'topics',
  'municipality',
  'zone',
  'availability',
  'verified',
  'mode',
] as const;
export type FacetField = (typeof facetFields)[number];

/** What an entry must have of one field: one of `any`, every one of `all`, none of `not`. */
export interface FieldFilter {
  readonly any?: readonly string[];
  readonly all?: readonly string[];
  readonly not?: readonly string[];
}

export type Filter = { readonly [Field in FacetField]?: FieldFilter };

export interface Near extends Point {
  /** Only what lies at most this far; the edge counts, what has no place does not. */
  readonly radiusKm?: number;
  /** Nearest first, what has no place last. The bio is not searched then. */
  readonly sort?: boolean;
}

export interface SearchQuery {
  /** As typed; '' browses. */
  readonly text: string;
  readonly locale: Locale;
  readonly filter: Filter;
  readonly near?: Near;
  readonly facets?: readonly FacetField[];
  /** offset + limit ≤ `deepestHit`. */
  readonly page: { readonly offset: number; readonly limit: number };
}

/** Who looks. The tiers come from the actor only, never from the question. */
export interface Viewer {
  readonly tiers: readonly Tier[];
}

export interface Hit {
  readonly id: string;
  readonly distanceKm?: number;
  /** Lacks a word of the question: fills up a short page, and is no part of total and facets. */
  readonly relaxed: boolean;
  /** Terms of the entry that answered the question, for `highlightsOf`. */
  readonly matchedWords: readonly string[];
}

export type FacetCounts = Partial<Record<FacetField, Record<string, number>>>;

export interface SearchResult {
  /** Best first: words, typos, field, exactness, quality, id; or by distance. */
  readonly hits: readonly Hit[];
  /** Entries with all the words. */
  readonly total: number;
  /** More than can be paged through. */
  readonly totalIsCapped: boolean;
  /** Over all entries with all the words; a field with an `any` filter is counted as if that filter were not set. */
  readonly facets: FacetCounts;
  /** The question with its slips mended, where that finds entries this viewer may see. */
  readonly suggestion?: string;
  /** Answered in a simpler way, because the engine was not to be had. */
  readonly partial: boolean;
  /** Changes whenever the index was built anew. */
  readonly generation: string;
  readonly tookMs: number;
}

/** How far anybody can page. */
export const deepestHit = 1000;

/** An entry as the engines hold it: what it is filtered by, and its folded texts. No contact, nothing of any case. */
export interface EntryDocument extends Readonly<Record<FacetField, readonly string[]>> {
  readonly id: string;
  /** Rises with each change of the entry; an older one never overwrites a newer one. */
  readonly revision: number;
  readonly tier: Tier;
  /** Centre of the municipality. */
  readonly centre?: Point;
  /** Of two entries that answer equally well the higher one comes first. */
  readonly quality: number;
  readonly s_name: string;
  readonly s_kinds: string;
  readonly s_langs: string;
  readonly s_place: string;
  readonly s_zone: string;
  readonly s_topics: string;
  readonly s_bio: string;
}

/** The searched fields, the most telling first. */
export const textFields = ['s_name', 's_kinds', 's_langs', 's_place', 's_zone', 's_topics', 's_bio'] as const;
export type TextField = (typeof textFields)[number];

export interface DocumentBatch {
  readonly upsert: readonly EntryDocument[];
  readonly remove: readonly { readonly id: string; readonly revision: number }[];
}

/** What every engine does. All of them pass one conformance suite. */
export interface SearchEngine {
  /** Fails with the signal's reason as soon as it is aborted; with `search.too_deep` beyond `deepestHit`. */
  search(query: SearchQuery, viewer: Viewer, signal?: AbortSignal): Promise<SearchResult>;
  /** The values of a field that begin with `prefix`, the most frequent first, counted as `search` counts them. */
  facetValues(
    field: FacetField,
    prefix: string,
    query: SearchQuery,
    viewer: Viewer,
  ): Promise<{ value: string; count: number }[]>;
  /**
   * Resolves once the batch can be searched. Repeating a batch changes nothing; an older revision loses. Fails with
   * `search.documents_refused`, naming them, where documents are malformed; the others are in by then.
   */
  apply(batch: DocumentBatch): Promise<void>;
  /** Replaces everything by what `source` yields, searching and applying go on meanwhile. */
  rebuild(source: AsyncIterable<readonly EntryDocument[]>): Promise<{ documents: number; generation: string }>;
  inventory(): AsyncIterable<{ id: string; revision: number }>;
  health(): Promise<{ ok: boolean; documents: number }>;
  close(): Promise<void>;
}
