import MiniSearch from 'minisearch';
import type { Point, Tier } from '../../kernel/index.ts';
import { facetFields, textFields, type EntryDocument, type FacetField } from '../port.ts';
import { createDictionary, type Dictionary } from './dictionary.ts';
import { createFacetColumn, type FacetColumn } from './facet-column.ts';

/** What is remembered of a document besides its terms and facets. */
export interface Slot {
  readonly id: string;
  readonly revision: number;
  readonly tier: Tier;
  readonly quality: number;
  readonly centre: Point | undefined;
  /** Folded, with a blank before and after each word. */
  readonly name: string;
}

/** One generation of the index. Each document has a slot, a small number that MiniSearch knows it by. */
export interface EntryIndex {
  readonly generation: string;
  readonly texts: MiniSearch;
  readonly dictionary: Dictionary;
  readonly columns: Readonly<Record<FacetField, FacetColumn>>;
  /** With holes where documents were removed. */
  readonly slots: readonly (Slot | undefined)[];
  readonly size: number;
  /** Puts a document in, unless this or a newer revision is in or was removed. */
  put(document: EntryDocument): void;
  /** Takes a document out, unless a newer revision is in; no older one comes back. */
  remove(id: string, revision: number): void;
}

export function createEntryIndex(): EntryIndex {
  const dictionary = createDictionary();
  const texts = new MiniSearch({
    idField: 'slot',
    fields: [...textFields],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
  });
  const columns = Object.fromEntries(facetFields.map((field) => [field, createFacetColumn()])) as Record<
    FacetField,
    FacetColumn
  >;
  const slots: (Slot | undefined)[] = [];
  const free: number[] = [];
  const slotOf = new Map<string, number>();
  const removed = new Map<string, number>();

  function clear(slot: number): void {
    texts.discard(slot);
    for (const field of facetFields) columns[field].set(slot, []);
    slots[slot] = undefined;
  }

  function fill(slot: number, document: EntryDocument): void {
    const { id, revision, tier, quality, centre, s_name } = document;
    slots[slot] = { id, revision, tier, quality, centre, name: ` ${s_name} ` };
    for (const field of facetFields) columns[field].set(slot, document[field]);
    for (const field of textFields) for (const term of document[field].split(' ')) if (term) dictionary.add(term);
    texts.add({ slot, ...Object.fromEntries(textFields.map((field) => [field, document[field]])) });
  }

  return {
    generation: crypto.randomUUID(),
    texts,
    dictionary,
    columns,
    slots,
    get size() {
      return slotOf.size;
    },
    put(document) {
      const { id, revision } = document;
      const known = slotOf.get(id);
      const newest = Math.max(known === undefined ? -1 : (slots[known]?.revision ?? -1), removed.get(id) ?? -1);
      if (revision <= newest) return;
      if (known !== undefined) clear(known);
      const slot = known ?? free.pop() ?? slots.length;
      removed.delete(id);
      slotOf.set(id, slot);
      fill(slot, document);
    },
    remove(id, revision) {
      const slot = slotOf.get(id);
      if (slot !== undefined && (slots[slot]?.revision ?? -1) > revision) return;
      removed.set(id, Math.max(revision, removed.get(id) ?? -1));
      if (slot === undefined) return;
      clear(slot);
      slotOf.delete(id);
      free.push(slot);
    },
  };
}
