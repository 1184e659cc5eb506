import type { EntryDocument, SearchEngine, SearchQuery, SearchResult, Viewer } from '../../src/search/index.ts';
import type { OpenEngine } from './conformance.ts';

export const everybody: Viewer = { tiers: ['public'] };

/** A question that asks for nothing but these. */
export function question(about: Partial<SearchQuery> = {}): SearchQuery {
  return { text: '', locale: 'fr', filter: {}, page: { offset: 0, limit: 20 }, ...about };
}

export async function engineWith(open: OpenEngine, documents: readonly EntryDocument[]): Promise<SearchEngine> {
  const engine = await open();
  await engine.apply({ upsert: documents, remove: [] });
  return engine;
}

/** An engine that holds these, and how a stranger asks it by words. */
export async function asking(open: OpenEngine, documents: readonly EntryDocument[]) {
  const engine = await engineWith(open, documents);
  return async (text: string, about: Partial<SearchQuery> = {}) =>
    strictIds(await engine.search(question({ text, ...about }), everybody));
}

export function ids(result: SearchResult): string[] {
  return result.hits.map(({ id }) => id);
}

/** Who has all the words. */
export function strictIds(result: SearchResult): string[] {
  return result.hits.filter(({ relaxed }) => !relaxed).map(({ id }) => id);
}
