import { expect, test } from 'vitest';
import type { EntryDocument, SearchEngine } from '../../../src/search/index.ts';
import { engineWith, everybody, ids, question } from '../asking.ts';
import type { OpenEngine } from '../conformance.ts';
import { entry, neighbours } from '../entries.ts';

export function upkeep(open: OpenEngine): void {
  const dentist = entry({ id: 'x', revision: 2, kinds: ['dentist'] });
  const nurse = entry({ id: 'x', revision: 3, kinds: ['nurse'] });

  test('23 the same batch twice changes nothing, a newer revision replaces, an older one loses', async () => {
    const engine = await engineWith(open, [dentist]);
    const found = async (text: string) => (await engine.search(question({ text }), everybody)).total;
    await engine.apply({ upsert: [dentist], remove: [] });
    expect([await found('dentiste'), (await engine.health()).documents]).toEqual([1, 1]);
    await engine.apply({ upsert: [nurse], remove: [] });
    expect([await found('dentiste'), await found('infirmière')]).toEqual([0, 1]);
    await engine.apply({ upsert: [dentist], remove: [] });
    expect([await found('dentiste'), await found('infirmière')]).toEqual([0, 1]);
    expect(await inventoryOf(engine)).toEqual({ x: 3 });
  });

  test('24 what was removed is gone, and no older revision brings it back', async () => {
    const engine = await engineWith(open, [dentist]);
    await engine.apply({ upsert: [], remove: [{ id: 'x', revision: 1 }] });
    expect(await inventoryOf(engine)).toEqual({ x: 2 });
    await engine.apply({
      upsert: [],
      remove: [
        { id: 'x', revision: 2 },
        { id: 'never-there', revision: 1 },
      ],
    });
    await engine.apply({ upsert: [dentist], remove: [] });
    const { hits, total, facets } = await engine.search(question({ text: 'dentiste', facets: ['kinds'] }), everybody);
    expect({ hits, total, facets }).toEqual({ hits: [], total: 0, facets: { kinds: {} } });
    expect(await inventoryOf(engine)).toEqual({});
    await engine.apply({ upsert: [nurse], remove: [] });
    expect(await inventoryOf(engine)).toEqual({ x: 3 });
  });

  test('25 searching and writing go on during a rebuild, and nothing written meanwhile is lost', async () => {
    const engine = await engineWith(open, [dentist, ...neighbours()]);
    const before = (await engine.search(question(), everybody)).generation;
    const late = entry({ id: 'late', kinds: ['pharmacist'] });
    let seenMeanwhile: string[] = [];
    async function* source(): AsyncGenerator<EntryDocument[]> {
      yield [dentist];
      await engine.apply({ upsert: [nurse, late], remove: [{ id: 'selam', revision: 1 }] });
      seenMeanwhile = ids(await engine.search(question(), everybody)).toSorted();
      yield neighbours();
    }
    const { documents, generation } = await engine.rebuild(source());
    expect(seenMeanwhile).toEqual(['bilal', 'late', 'lotte', 'remy', 'x']);
    expect(await inventoryOf(engine)).toEqual({ bilal: 1, late: 1, lotte: 1, remy: 1, x: 3 });
    expect(documents).toBe(5);
    expect(generation).not.toBe(before);
    expect((await engine.search(question(), everybody)).generation).toBe(generation);
  });

  test('25 a rebuild that fails leaves everything as it was', async () => {
    const engine = await engineWith(open, neighbours());
    async function* source(): AsyncGenerator<EntryDocument[]> {
      yield [dentist];
      throw new Error('the database went away');
    }
    await expect(engine.rebuild(source())).rejects.toThrowError('the database went away');
    expect(Object.keys(await inventoryOf(engine)).toSorted()).toEqual(['bilal', 'lotte', 'remy', 'selam']);
  });

  test('25 two rebuilds at once end with the second one’s content', async () => {
    const engine = await engineWith(open, []);
    async function* yielding(document: EntryDocument): AsyncGenerator<EntryDocument[]> {
      yield [document];
    }
    await Promise.all([engine.rebuild(yielding(dentist)), engine.rebuild(yielding(entry({ id: 'second' })))]);
    expect(await inventoryOf(engine)).toEqual({ second: 1 });
  });

  test('27 malformed documents are refused by name, all others of the batch are in', async () => {
    const engine = await open();
    const malformed = [
      { ...entry({ id: 'off-earth' }), centre: { lat: 91, lng: 4 } },
      { ...entry({ id: 'not-a-number' }), quality: Number.NaN },
      { ...entry({ id: 'no-list' }), kinds: 'dentist' as unknown as string[] },
      { ...entry({ id: 'empty-value' }), topics: [''] },
      entry({ id: 'no such id!' }),
    ];
    const applying = engine.apply({ upsert: [...malformed, ...neighbours()], remove: [] });
    await expect(applying).rejects.toMatchObject({
      code: 'search.documents_refused',
      privateDetail: 'off-earth not-a-number no-list empty-value no such id!',
    });
    expect((await engine.health()).documents).toBe(4);
  });

  test('closed, an engine holds nothing', async () => {
    const engine = await engineWith(open, neighbours());
    expect(await engine.health()).toEqual({ ok: true, documents: 4 });
    await engine.close();
    expect((await engine.health()).documents).toBe(0);
  });
}

async function inventoryOf(engine: SearchEngine): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for await (const { id, revision } of engine.inventory()) found[id] = revision;
  return found;
}
