import type { PlaceLine } from './labels.ts';

/** Lower case, without accents, hyphens and apostrophes: `’s-Gravenbrakel` as `s gravenbrakel`. */
export function foldPlace(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`.-]/g, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The municipalities that what was typed may mean, best first, at most `limit`: its name or postcode, then another name
 * for it, then one that only contains the word. Two that share a name or a postcode both come.
 */
export function findPlaces(typed: string, places: readonly PlaceLine[], limit = 6): PlaceLine[] {
  const wanted = foldPlace(typed);
  if (wanted === '') return [];
  return places
    .map((place) => ({ place, rank: rankOf(place, wanted) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((one, other) => one.rank - other.rank || one.place[1].localeCompare(other.place[1]))
    .slice(0, limit)
    .map(({ place }) => place);
}

/** The name of a place for a reader of `locale`; the other name behind it where there is one. */
export function placeName([, fr, nl]: PlaceLine, locale: string): string {
  if (nl === '') return fr;
  return locale === 'nl' ? nl : fr;
}

const noMatch = 9;

function rankOf([, fr, nl, , postcodes, aliases]: PlaceLine, wanted: string): number {
  const names = [fr, nl].filter(Boolean).map(foldPlace);
  if (names.includes(wanted)) return 0;
  if (postcodes.includes(wanted)) return postcodes[0] === wanted ? 0 : 1;
  if (/^\d{2,3}$/.test(wanted)) return postcodes.some((code) => code.startsWith(wanted)) ? 3 : noMatch;
  const others = aliases.map(foldPlace);
  if (others.includes(wanted)) return 1;
  if (names.some((name) => name.startsWith(wanted))) return 2;
  if (wanted.length < 3) return noMatch;
  if (others.some((name) => name.startsWith(wanted))) return 4;
  return [...names, ...others].some((name) => name.includes(` ${wanted}`)) ? 5 : noMatch;
}
