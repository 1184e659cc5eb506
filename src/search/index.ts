/**
 * Search: the text layer, the documents, the port and its engines.
 * Must never know: a case, a contact, why an entry has its tier. Its answers are ids; rows are loaded through the actor.
 */
export { documentOf, type SearchableEntry } from './document.ts';
export { createEmbeddedEngine } from './minisearch/engine.ts';
export { openSearch, type Search } from './open-search.ts';
export { followDirectory, type Follower, type ListenForChanges } from './follow-directory.ts';
export type { SearchDeps } from './search-directory.ts';
export { facetFields } from './port.ts';
export type {
  DocumentBatch,
  EntryDocument,
  FacetCounts,
  FacetField,
  FieldFilter,
  Filter,
  Hit,
  Near,
  SearchEngine,
  SearchQuery,
  SearchResult,
  Viewer,
} from './port.ts';
