import { DomainError } from '../../kernel/index.ts';
import { deepestHit, type DocumentBatch, type SearchEngine, type SearchResult } from '../port.ts';
import { isWellFormed } from '../well-formed.ts';
import { answer, inquire } from './answer.ts';
import { createEntryIndex, type EntryIndex } from './entry-index.ts';
import { hasTypos } from './ranking.ts';
import { suggest } from './suggestion.ts';

/** How long a rebuild works before it lets a search go first, in milliseconds. */
const sliceMs = 8;

/** The embedded engine: everything in memory, built from the database at start. */
export function createEmbeddedEngine(): SearchEngine {
  let index = createEntryIndex();
  /** What was applied since the rebuild under way began. */
  let meanwhile: DocumentBatch[] | undefined;
  let rebuilding: Promise<unknown> = Promise.resolve();

  async function rebuildFrom(source: AsyncIterable<DocumentBatch['upsert']>) {
    const next = createEntryIndex();
    meanwhile = [];
    try {
      await fill(next, source);
      for (const batch of meanwhile) applyTo(next, batch);
      index = next;
      return { documents: index.size, generation: index.generation };
    } finally {
      meanwhile = undefined;
    }
  }

  return {
    async search(query, viewer, signal) {
      signal?.throwIfAborted();
      const started = performance.now();
      const { offset, limit } = query.page;
      if (offset + limit > deepestHit) throw new DomainError('invalid', 'search.too_deep');
      const inquiry = inquire(index, query, viewer);
      const { hits, total, facets, closest } = answer(inquiry);
      const isWrittenSo = closest !== undefined && !hasTypos(closest.cost);
      const suggestion = isWrittenSo ? undefined : suggest(inquiry, closest?.terms);
      return {
        hits,
        total,
        totalIsCapped: total > deepestHit,
        facets,
        ...(suggestion !== undefined && { suggestion }),
        partial: false,
        generation: index.generation,
        tookMs: performance.now() - started,
      } satisfies SearchResult;
    },
    async facetValues(field, prefix, query, viewer) {
      const { facets } = answer(inquire(index, { ...query, facets: [field], page: { offset: 0, limit: 0 } }, viewer));
      return Object.entries(facets[field] ?? {})
        .filter(([value]) => value.startsWith(prefix))
        .map(([value, count]) => ({ value, count }))
        .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
    },
    async apply(batch) {
      const refused = batch.upsert.filter((document) => !isWellFormed(document));
      const sound = { ...batch, upsert: batch.upsert.filter(isWellFormed) };
      applyTo(index, sound);
      meanwhile?.push(sound);
      if (refused.length > 0) {
        throw new DomainError('invalid', 'search.documents_refused', refused.map(({ id }) => id).join(' '));
      }
    },
    rebuild(source) {
      const rebuilt = rebuilding.then(() => rebuildFrom(source));
      rebuilding = rebuilt.catch(() => undefined);
      return rebuilt;
    },
    async *inventory() {
      for (const slot of index.slots) if (slot) yield { id: slot.id, revision: slot.revision };
    },
    async health() {
      return { ok: true, documents: index.size };
    },
    async close() {
      index = createEntryIndex();
    },
  };
}

async function fill(index: EntryIndex, source: AsyncIterable<DocumentBatch['upsert']>): Promise<void> {
  let sliceEnd = performance.now() + sliceMs;
  for await (const documents of source) {
    for (const document of documents.filter(isWellFormed)) {
      index.put(document);
      if (performance.now() < sliceEnd) continue;
      await new Promise((resume) => setImmediate(resume));
      sliceEnd = performance.now() + sliceMs;
    }
  }
}

function applyTo(index: EntryIndex, { upsert, remove }: DocumentBatch): void {
  for (const { id, revision } of remove) index.remove(id, revision);
  for (const document of upsert) index.put(document);
}
