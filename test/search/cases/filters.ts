import { expect, test } from 'vitest';
import { zones } from '../../../src/kernel/index.ts';
import { placeById, places } from '../../../src/kernel/vocabulary.ts';
import type { SearchQuery } from '../../../src/search/index.ts';
import { engineWith, everybody, ids, question } from '../asking.ts';
import type { OpenEngine } from '../conformance.ts';
import { entry, place } from '../entries.ts';

const people = [
  entry({ id: 'a', kinds: ['dentist'], languages: ['fra', 'tir'], modes: ['phone'] }),
  entry({ id: 'b', kinds: ['dentist', 'gp'], languages: ['fra'], modes: ['phone', 'on-site'] }),
  entry({ id: 'c', kinds: ['gp'], languages: ['fra', 'nld'], isVerified: false }),
  entry({ id: 'd', kinds: ['nurse'], languages: ['nld'], type: 'association' }),
];

export function filters(open: OpenEngine): void {
  const find = async (filter: SearchQuery['filter']) =>
    ids(await (await engineWith(open, people)).search(question({ filter }), everybody)).toSorted();

  test('16 any, all and not, alone and together', async () => {
    expect(await find({ kinds: { any: ['dentist', 'nurse'] } })).toEqual(['a', 'b', 'd']);
    expect(await find({ kinds: { all: ['dentist', 'gp'] } })).toEqual(['b']);
    expect(await find({ kinds: { not: ['gp'] } })).toEqual(['a', 'd']);
    expect(await find({ kinds: { any: ['dentist', 'gp'], not: ['dentist'] }, languages: { all: ['nld'] } })).toEqual([
      'c',
    ]);
    expect(await find({ verified: { any: ['false'] } })).toEqual(['c']);
    expect(await find({ types: { any: ['association'] } })).toEqual(['d']);
    expect(await find({ kinds: { any: [] } })).toEqual(['a', 'b', 'c', 'd']);
    expect(await find({ kinds: { any: ['plumber'] } })).toEqual([]);
    expect(await find({ kinds: { all: ['gp', 'plumber'] } })).toEqual([]);
    expect(await find({ kinds: { not: ['plumber'] } })).toEqual(['a', 'b', 'c', 'd']);
  });

  test('16 quotes, signs and words of a query language are plain values', async () => {
    const values = [`l'aube "x"`, 'a\\b', 'a = 1 OR b = 2', 'TO', '*', '__proto__', 'constructor'];
    const engine = await engineWith(
      open,
      values.map((value, at) => ({ ...entry({ id: `v${at}` }), availability: [value] })),
    );
    for (const [at, value] of values.entries()) {
      const result = await engine.search(
        question({ filter: { availability: { any: [value] } }, facets: ['availability'] }),
        everybody,
      );
      expect(ids(result), `asked ${value}`).toEqual([`v${at}`]);
      expect(Object.keys(result.facets.availability ?? {}).toSorted()).toEqual(values.toSorted());
    }
  });

  test('17 facets count exactly what was found, each entry once', async () => {
    const engine = await engineWith(open, people);
    const { facets, total } = await engine.search(
      question({ text: 'francais', facets: ['kinds', 'languages', 'mode', 'verified', 'pairs'] }),
      everybody,
    );
    expect(total).toBe(3);
    expect(facets).toEqual({
      kinds: { dentist: 2, gp: 2 },
      languages: { fra: 3, tir: 1, nld: 1 },
      mode: { phone: 2, 'on-site': 2 },
      verified: { true: 2, false: 1 },
      pairs: {},
    });
  });

  test('18 a field with an `any` filter is counted as if it were not set, all other filters hold', async () => {
    const engine = await engineWith(open, people);
    const { facets, total } = await engine.search(
      question({
        filter: { kinds: { any: ['dentist'] }, languages: { all: ['fra'] } },
        facets: ['kinds', 'languages', 'mode'],
      }),
      everybody,
    );
    expect(total).toBe(2);
    expect(facets).toEqual({
      kinds: { dentist: 2, gp: 2 },
      languages: { fra: 2, tir: 1 },
      mode: { phone: 2, 'on-site': 1 },
    });
  });

  test('19 a field may have hundreds of values, and its values can be looked up by their beginning', async () => {
    const engine = await engineWith(
      open,
      places.map(({ id }) => entry({ id: `in-${id}`, municipality: id })),
    );
    const { facets } = await engine.search(question({ facets: ['municipality', 'zone'] }), everybody);
    expect(Object.keys(facets.municipality ?? {})).toHaveLength(565);
    expect(Object.keys(facets.zone ?? {}).toSorted()).toEqual([...zones].sort());
    const found = await engine.facetValues('municipality', '2100', question(), everybody);
    expect(found).toEqual(Array.from({ length: 9 }, (_, at) => ({ value: `2100${at + 1}`, count: 1 })));
  });

  test('19 facet values come most frequent first, under the filters of the question', async () => {
    const engine = await engineWith(open, people);
    const values = await engine.facetValues(
      'kinds',
      '',
      question({ filter: { languages: { any: ['fra'] } } }),
      everybody,
    );
    expect(values).toEqual([
      { value: 'dentist', count: 2 },
      { value: 'gp', count: 2 },
    ]);
  });

  const centre = placeById(place.brussels) ?? { lat: 0, lng: 0 };
  const scattered = [
    entry({ id: 'ghent', municipality: place.ghent, kinds: ['dentist'] }),
    entry({ id: 'nowhere', kinds: ['dentist'] }),
    entry({ id: 'brussels', municipality: place.brussels, kinds: ['dentist'] }),
    entry({ id: 'liege', municipality: place.liege, kinds: ['dentist'], quality: 9 }),
  ];

  test('20 nearest first, with the distance; without a place last', async () => {
    const engine = await engineWith(open, scattered);
    const { hits } = await engine.search(question({ near: { ...centre, sort: true } }), everybody);
    expect(hits.map(({ id }) => id)).toEqual(['brussels', 'ghent', 'liege', 'nowhere']);
    expect(hits.map(({ distanceKm }) => distanceKm && Math.round(distanceKm))).toEqual([0, 50, 89, undefined]);
  });

  test('20 a radius includes its edge and leaves out what has no place', async () => {
    const engine = await engineWith(open, scattered);
    const within = async (radiusKm: number) =>
      ids(await engine.search(question({ near: { ...centre, radiusKm } }), everybody)).toSorted();
    const { hits } = await engine.search(question({ near: { ...centre, sort: true } }), everybody);
    const toGhent = hits[1]?.distanceKm ?? 0;
    expect(await within(toGhent)).toEqual(['brussels', 'ghent']);
    expect(await within(toGhent - 0.001)).toEqual(['brussels']);
    expect(await within(0)).toEqual(['brussels']);
    expect(await within(1000)).toEqual(['brussels', 'ghent', 'liege']);
  });

  test('20 without sorting, distance is told and decides nothing', async () => {
    const engine = await engineWith(open, scattered);
    const { hits } = await engine.search(question({ text: 'dentiste', near: centre }), everybody);
    expect(hits[0]).toMatchObject({ id: 'liege' });
    expect(hits[0]?.distanceKm).toBeCloseTo(89, 0);
  });

  test('21 sorted by distance the bio is not searched: the nearest who merely mentions it would come first', async () => {
    const engine = await engineWith(open, [
      ...scattered,
      entry({ id: 'mentions', municipality: place.brussels, bio: 'Je ne suis pas dentiste.' }),
    ]);
    const sorted = await engine.search(question({ text: 'dentiste', near: { ...centre, sort: true } }), everybody);
    expect(ids(sorted)).toEqual(['brussels', 'ghent', 'liege', 'nowhere']);
    expect(sorted.total).toBe(4);
    expect((await engine.search(question({ text: 'dentiste' }), everybody)).total).toBe(5);
  });
}
