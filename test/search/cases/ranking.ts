import { expect, test } from 'vitest';
import { asking, engineWith, everybody, ids, question, strictIds } from '../asking.ts';
import type { OpenEngine } from '../conformance.ts';
import { entry, neighbours, place } from '../entries.ts';

export function ranking(open: OpenEngine): void {
  test('10 a short page is filled up with what lacks a word, flagged, and counted nowhere', async () => {
    const engine = await engineWith(open, [
      entry({ id: 'both', kinds: ['dentist'], languages: ['tir'] }),
      entry({ id: 'dentist', kinds: ['dentist'], quality: 9 }),
      entry({ id: 'speaker', languages: ['tir'] }),
      entry({ id: 'speaker-too', languages: ['tir'] }),
      entry({ id: 'neither', kinds: ['gp'] }),
    ]);
    const result = await engine.search(question({ text: 'dentiste tigrigna', facets: ['kinds'] }), everybody);
    // Three speak Tigrinya and two are dentists: the more frequent word is given up.
    expect(result.hits.map(({ id, relaxed }) => [id, relaxed])).toEqual([
      ['both', false],
      ['dentist', true],
    ]);
    expect(result.total).toBe(1);
    expect(result.facets).toEqual({ kinds: { dentist: 1 } });
  });

  test('10 a place is given up before a kind: rather a dentist elsewhere than anybody there', async () => {
    const engine = await engineWith(open, [
      entry({ id: 'dentist-1', kinds: ['dentist'], municipality: place.namur }),
      entry({ id: 'dentist-2', kinds: ['dentist'], municipality: place.ghent }),
      entry({ id: 'there', kinds: ['gp'], municipality: place.antwerp }),
    ]);
    const { hits } = await engine.search(question({ text: 'tandarts antwerpen' }), everybody);
    expect(hits.map(({ id, relaxed }) => [id, relaxed])).toEqual([
      ['dentist-1', true],
      ['dentist-2', true],
    ]);
  });

  test('10 a word that nobody has is given up first', async () => {
    const engine = await engineWith(open, neighbours());
    const { hits } = await engine.search(question({ text: 'dentiste xqzvwk' }), everybody);
    expect(hits[0]).toMatchObject({ id: 'lotte', relaxed: true });
  });

  test('15 as written before mended, kind before bio, a whole name before a part of one', async () => {
    const ask = await asking(open, [
      entry({ id: 'slip', name: 'Dentista Janssens', quality: 9 }),
      entry({ id: 'bio', bio: 'Je travaille avec un dentiste.', quality: 9 }),
      entry({ id: 'dentist', kinds: ['dentist'] }),
      entry({ id: 'children', kinds: ['paediatrician'], quality: 9 }),
      entry({ id: 'doctor', kinds: ['gp'] }),
    ]);
    expect(await ask('dentiste ')).toEqual(['dentist', 'bio', 'slip']);
    expect((await ask('médecin')).slice(0, 2)).toEqual(['doctor', 'children']);
  });

  test('15 a language alone finds those who interpret it before those who speak it', async () => {
    const ask = await asking(open, [
      entry({ id: 'speaks', kinds: ['gp'], languages: ['tir'], quality: 9 }),
      entry({
        id: 'interprets',
        kinds: ['interpreter'],
        languages: ['tir', 'fra'],
        pairs: [{ from: 'tir', to: 'fra' }],
      }),
    ]);
    expect(await ask('tigrigna')).toEqual(['interprets', 'speaks']);
  });

  test('15 a dropped word still decides between names', async () => {
    const ask = await asking(open, [
      entry({ id: 'tom', name: 'Tom Peeters', quality: 9 }),
      entry({ id: 'an', name: 'An Peeters' }),
    ]);
    expect(await ask('An Peeters')).toEqual(['an', 'tom']);
  });

  test('28 and 29 paging ends at the same depth everywhere, and behind the last page there is nothing', async () => {
    const engine = await engineWith(open, neighbours());
    const page = async (offset: number, limit: number, text = '') =>
      engine.search(question({ text, page: { offset, limit } }), everybody);
    expect((await page(4, 20)).hits).toEqual([]);
    expect((await page(990, 10)).hits).toEqual([]);
    expect((await page(50, 10, 'dentiste tigrigna')).hits).toEqual([]);
    expect(await page(0, 0)).toMatchObject({ hits: [], total: 4, totalIsCapped: false });
    await expect(page(995, 10)).rejects.toThrowError('search.too_deep');
  });

  test('28 more than can be paged through is said to be so', async () => {
    const engine = await engineWith(
      open,
      Array.from({ length: 1001 }, (_, index) => entry({ id: `e${index}` })),
    );
    const result = await engine.search(question({ page: { offset: 990, limit: 10 } }), everybody);
    expect([result.total, result.totalIsCapped, result.hits.length]).toEqual([1001, true, 10]);
  });

  test('30 an aborted question fails with the reason, and the next one is answered', async () => {
    const engine = await engineWith(open, neighbours());
    const reason = new Error('too slow');
    await expect(engine.search(question(), everybody, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(ids(await engine.search(question(), everybody))).toHaveLength(4);
  });

  test('31 page after page nobody comes twice and nobody is missing', async () => {
    const people = Array.from({ length: 57 }, (_, index) =>
      entry({ id: `e${index}`, kinds: [index % 2 ? 'gp' : 'dentist'], quality: index % 3 }),
    );
    const engine = await engineWith(open, people);
    for (const [text, count] of [
      ['', 57],
      ['dentiste', 29],
    ] as const) {
      const seen: string[] = [];
      for (let offset = 0; offset < 60; offset += 5) {
        seen.push(...strictIds(await engine.search(question({ text, page: { offset, limit: 5 } }), everybody)));
      }
      expect(seen).toHaveLength(count);
      expect(new Set(seen).size).toBe(count);
    }
  });
}
