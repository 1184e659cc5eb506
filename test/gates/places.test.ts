import { describe, expect, test } from 'vitest';
import { zones } from '../../src/kernel/index.ts';
import { places } from '../../src/kernel/vocabulary.ts';

/** An alias that is also another municipality's name: [municipality, alias]. */
const nameOfAnother = [['46021', 'saint nicolas']];
/** Aliases that two municipalities truly share: an interface offers both. */
const sharedAliases = [
  'heusden',
  'hofstade',
  'leuze',
  'moerbeke',
  'noville',
  'peronnes',
  'ruisbroek',
  'saint denis',
  'tongerlo',
  'woluwe',
];
/** They stand last in a list that has others. */
const sharedPostcodes = ['1040', '1050', '1804'];
const placesPerZone = {
  brussels: 19,
  antwerp: 67,
  'flemish-brabant': 63,
  'walloon-brabant': 27,
  'west-flanders': 62,
  'east-flanders': 55,
  hainaut: 69,
  liege: 84,
  limburg: 38,
  luxembourg: 43,
  namur: 38,
};

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const names = places.flatMap(({ id, name }) => Object.values(name).map((word) => ({ id, word: fold(word) })));
const aliases = places.flatMap(({ id, aliases }) => aliases.map((word) => ({ id, word: fold(word) })));
const idsByWord = (rows: { id: string; word: string }[]) =>
  rows.reduce(
    (all, { id, word }) => all.set(word, (all.get(word) ?? new Set()).add(id)),
    new Map<string, Set<string>>(),
  );
const sharedIn = (rows: { id: string; word: string }[]) =>
  [...idsByWord(rows)]
    .filter(([, ids]) => ids.size > 1)
    .map(([word]) => word)
    .sort();

describe('places', () => {
  test('565 municipalities, by REFNIS code, in order, with known fields only', () => {
    const ids = places.map(({ id }) => id);
    expect(ids).toHaveLength(565);
    expect(ids.filter((id) => !/^[1-9]\d{4}$/.test(id))).toEqual([]);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(new Set(places.map((place) => Object.keys(place).join()))).toEqual(
      new Set(['id,name,zone,postcodes,lat,lng,aliases']),
    );
  });

  test('names are French and Dutch, German at most, and no two municipalities share one', () => {
    expect(places.filter(({ name }) => !/^fr,nl(,de)?$/.test(Object.keys(name).join()))).toEqual([]);
    expect(
      places.filter(({ name }) => Object.values(name).some((word) => !fold(word) || word !== word.trim())),
    ).toEqual([]);
    expect(sharedIn(names)).toEqual([]);
  });

  test('every zone has its municipalities', () => {
    const counts = Object.fromEntries(
      zones.map((zone) => [zone, places.filter((place) => place.zone === zone).length]),
    );
    expect(counts).toEqual(placesPerZone);
  });

  test('centres lie in Belgium, with four decimals at most, a kilometre apart', () => {
    expect(places.filter(({ lat, lng }) => !(lat > 49.4 && lat < 51.6 && lng > 2.5 && lng < 6.5))).toEqual([]);
    expect(
      places.filter(({ lat, lng }) => [lat, lng].some((degrees) => Number(degrees.toFixed(4)) !== degrees)),
    ).toEqual([]);
    const tooClose = places.flatMap((place, index) =>
      places
        .slice(0, index)
        .filter((other) => kmApart(place, other) < 1)
        .map((other) => [place.id, other.id]),
    );
    expect(tooClose).toEqual([]);
  });

  test('1149 postcodes, of which three are shared', () => {
    const rows = places.flatMap(({ id, postcodes }) => postcodes.map((word) => ({ id, word })));
    expect(places.filter(({ postcodes }) => postcodes.length === 0)).toEqual([]);
    expect(rows.filter(({ word }) => !/^[1-9]\d{3}$/.test(word))).toEqual([]);
    expect(places.filter(({ postcodes }) => new Set(postcodes).size !== postcodes.length)).toEqual([]);
    expect(idsByWord(rows).size).toBe(1149);
    expect(sharedIn(rows)).toEqual(sharedPostcodes);
  });

  test('aliases repeat nothing, and only the listed ones mean two places', () => {
    expect(places.filter(({ aliases }) => aliases.some((alias) => !fold(alias) || alias !== alias.trim()))).toEqual([]);
    const repeating = places.filter(({ name, aliases }) => {
      const words = [...new Set(Object.values(name).map(fold)), ...aliases.map(fold)];
      return new Set(words).size !== words.length;
    });
    expect(repeating).toEqual([]);
    const byName = idsByWord(names);
    const namesOfOthers = aliases.filter(({ id, word }) => [...(byName.get(word) ?? [])].some((other) => other !== id));
    expect(namesOfOthers.map(({ id, word }) => [id, word])).toEqual(nameOfAnother);
    expect(sharedIn(aliases)).toEqual(sharedAliases);
  });

  test.each([
    ['bxl', '21004'],
    ['Laken', '21004'],
    ['Gand', '44021'],
    ['Antwerp', '11002'],
    ['Luik', '62063'],
    ['Bergen', '53053'],
    ['Doornik', '57081'],
    ['Jambes', '92094'],
    ['Elsene', '21009'],
    ['Louvain-la-Neuve', '25121'],
    ['Melle', '44088'],
    ['Borsbeek', '11002'],
    ['Herne', '23106'],
    ['Lüttich', '62063'],
    ["Braine-l'Alleud", '25014'],
  ])('%s is found, and nothing else', (word, id) => {
    expect([...(idsByWord([...names, ...aliases]).get(fold(word)) ?? [])]).toEqual([id]);
  });
});

function kmApart(one: { lat: number; lng: number }, other: { lat: number; lng: number }): number {
  return Math.hypot((one.lat - other.lat) * 111.2, (one.lng - other.lng) * 70.6);
}
