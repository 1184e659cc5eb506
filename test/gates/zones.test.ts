import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import map from '../../search/zones.json' with { type: 'json' };
import { locales, zones } from '../../src/kernel/index.ts';
import { places } from '../../src/kernel/vocabulary.ts';

type XY = readonly [x: number, y: number];
type Ring = XY[];

const [, , width = 0, height = 0] = map.viewBox;
const outlines = new Map(map.zones.map(({ id, path }) => [id, ringsOf(path)]));

test('the code knows exactly the zones of the map, each with its four names and its code', () => {
  expect(map.zones.map(({ id }) => id)).toEqual([...zones]);
  expect(new Set(map.zones.map(({ refnis }) => refnis)).size).toBe(11);
  expect(map.zones.filter(({ name }) => locales.some((locale) => name[locale].trim() === ''))).toEqual([]);
});

test('outlines are drawn inside the view box, with two exclaves and one enclave', () => {
  expect(map.zones.filter(({ path }) => !/^(M[\d. ]+l[-\d. ]+z)+$/.test(path))).toEqual([]);
  const outside = [...outlines].filter(([, rings]) =>
    rings.flat().some(([x, y]) => !(x >= 0 && y >= 0 && x <= width && y <= height)),
  );
  expect(outside).toEqual([]);
  const pieces = [...outlines].filter(([, rings]) => rings.length > 1).map(([id, rings]) => `${id} ${rings.length}`);
  expect(pieces.sort()).toEqual(['flemish-brabant 2', 'hainaut 2', 'limburg 2']);
});

test('each label stands in its own zone only', () => {
  for (const { id, labelAt } of map.zones) {
    const around = [...outlines].filter(([, rings]) => isInside(rings, [labelAt[0] ?? 0, labelAt[1] ?? 0]));
    expect(around.map(([zone]) => zone)).toEqual([id]);
  }
});

test('every municipality’s centre lies in its zone, give or take 1.6 km of simplified border', () => {
  const { lng0, lat0, kx, ky } = map.projection;
  const strays = places.filter(({ zone, lat, lng }) => {
    const rings = outlines.get(zone) ?? [];
    const point: XY = [(lng - lng0) * kx, (lat0 - lat) * ky];
    return !isInside(rings, point) && gapTo(rings, point) > 6;
  });
  expect(strays.map(({ id, zone }) => [id, zone])).toEqual([]);
});

test('neighbours share their border point for point', () => {
  const uses = new Map<string, number>();
  for (const [from, to] of [...outlines.values()].flat().flatMap(edgesOf)) {
    const edge = [from.join(), to.join()].sort().join(' ');
    uses.set(edge, (uses.get(edge) ?? 0) + 1);
  }
  expect([...uses].filter(([, count]) => count > 2)).toEqual([]);
  const points = (ring: Ring | undefined) => (ring ?? []).map(String).sort();
  expect(points(outlines.get('flemish-brabant')?.[1])).toEqual(points(outlines.get('brussels')?.[0]));
});

test('the map weighs less than 14 kB on the wire', () => {
  const bytes = readFileSync(new URL('../../search/zones.json', import.meta.url));
  expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(14_000);
});

/** Rings of absolute points, rounded to a tenth as the path is. */
function ringsOf(path: string): Ring[] {
  return path
    .split('z')
    .filter(Boolean)
    .map((part) => {
      const numbers = (part.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
      let [x = 0, y = 0] = numbers;
      const ring: [number, number][] = [[x, y]];
      for (let index = 2; index < numbers.length; index += 2) {
        x += numbers[index] ?? 0;
        y += numbers[index + 1] ?? 0;
        ring.push([x, y]);
      }
      return ring.map(([x, y]): XY => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
    });
}

function edgesOf(ring: Ring): [XY, XY][] {
  return ring.map((point, index) => [point, ring[(index + 1) % ring.length] ?? point]);
}

/** Even-odd rule: a ray to the right crosses an odd number of edges. */
function isInside(rings: Ring[], [x, y]: XY): boolean {
  const crossed = rings.flatMap(edgesOf).filter(([[ax, ay], [bx, by]]) => {
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
  });
  return crossed.length % 2 === 1;
}

/** Distance to the nearest edge, in units of the view box. */
function gapTo(rings: Ring[], [x, y]: XY): number {
  const gaps = rings.flatMap(edgesOf).map(([[ax, ay], [bx, by]]) => {
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy);
  });
  return Math.min(...gaps);
}
