import type { Kind, Language } from '../../../kernel/index.ts';
import { foldPlace } from '../../find-place.ts';
import type { PlaceLine } from '../../labels.ts';
import { foldWord } from '../../typed-words.ts';

/** What kinds and languages are called: for each, lists of names, the usual one first. */
export interface AliasFile {
  readonly kinds: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly languages: Readonly<Record<string, readonly (readonly string[])[]>>;
}

/** Finds what people wrote in their lists, in whatever language. Undefined where it is unknown or may be two things. */
export interface Vocabulary {
  readonly kindOf: (text: string) => Kind | undefined;
  readonly languageOf: (text: string) => Language | undefined;
  /** REFNIS code of a municipality, by name, by postcode, or both. */
  readonly placeOf: (text: string) => string | undefined;
}

export function vocabularyOf(aliases: AliasFile, places: readonly PlaceLine[]): Vocabulary {
  const kinds = ranked(aliases.kinds);
  const languages = ranked(aliases.languages);
  return {
    kindOf: (text) => kinds.get(folded(text)) as Kind | undefined,
    languageOf: (text) => languages.get(folded(text)) as Language | undefined,
    placeOf: placeFinder(places),
  };
}

const folded = (text: string): string =>
  foldWord(text)
    .replace(/[’'`./-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Each name with the one thing that it names best: by its place among the names. Two things alike are nothing. */
function ranked(names: AliasFile['kinds']): ReadonlyMap<string, string> {
  const best = new Map<string, { id: string | undefined; rank: number }>();
  for (const [id, lists] of Object.entries(names)) {
    for (const list of lists) {
      list.forEach((name, rank) => {
        const key = folded(name);
        const known = best.get(key);
        if (known === undefined || rank < known.rank) best.set(key, { id, rank });
        else if (rank === known.rank && known.id !== id) best.set(key, { id: undefined, rank });
      });
    }
  }
  return new Map([...best].flatMap(([name, { id }]) => (id === undefined ? [] : [[name, id] as const])));
}

/** Municipalities by what they are called and by postcode, so that thousands of rows are quickly looked up. */
function placeFinder(places: readonly PlaceLine[]): Vocabulary['placeOf'] {
  const named = new Map<string, Set<PlaceLine>>();
  const coded = new Map<string, Set<PlaceLine>>();
  const add = (map: typeof named, key: string, place: PlaceLine): void => {
    map.set(key, (map.get(key) ?? new Set()).add(place));
  };
  for (const place of places) {
    const [, fr, nl, , codes, aliases] = place;
    for (const name of [fr, nl, ...aliases]) if (name !== '') add(named, foldPlace(name), place);
    for (const code of codes) add(coded, code, place);
  }
  return (text) => {
    const code = /\b\d{4}\b/.exec(text)?.[0];
    const name = foldPlace(
      text
        .replace(/\b[a-z]-(?=\d{4}\b)/gi, '')
        .replace(/\b\d{4}\b/g, '')
        .replace(/[(),;/]/g, ' '),
    );
    const byName = [...(named.get(name) ?? [])];
    if (code === undefined) return only(byName);
    const byCode = [...(coded.get(code) ?? [])];
    const main = byCode.filter((place) => place[4][0] === code);
    return only(byName.filter((place) => byCode.includes(place))) ?? only(main) ?? only(byCode);
  };
}

const only = (found: readonly PlaceLine[]): string | undefined => (found.length === 1 ? found[0]?.[0] : undefined);
