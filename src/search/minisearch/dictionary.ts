import { typosBetween } from '../typos.ts';

/** Every term that was ever indexed since the last rebuild: more than there is, never less. */
export interface Dictionary {
  add(term: string): void;
  has(term: string): boolean;
  /** Terms at most so many typos away, the word itself left out. */
  similar(word: string, most: number): { term: string; typos: number }[];
  beginsWith(prefix: string): string[];
}

/** Terms of one length, with the letters each uses. */
interface Shelf {
  readonly terms: string[];
  readonly letters: number[];
}

export function createDictionary(): Dictionary {
  const known = new Set<string>();
  const byLength: Shelf[] = [];
  const byFirstLetter = new Map<string, string[]>();

  return {
    add(term) {
      if (known.has(term)) return;
      known.add(term);
      const shelf = (byLength[term.length] ??= { terms: [], letters: [] });
      shelf.terms.push(term);
      shelf.letters.push(lettersOf(term));
      const sameFirst = byFirstLetter.get(term.charAt(0));
      if (sameFirst) sameFirst.push(term);
      else byFirstLetter.set(term.charAt(0), [term]);
    },
    has: (term) => known.has(term),
    similar(word, most) {
      if (most === 0) return [];
      const found: { term: string; typos: number }[] = [];
      for (let length = Math.max(0, word.length - most); length <= word.length + most; length++) {
        const shelf = byLength[length];
        if (shelf !== undefined) collectSimilar(found, shelf, word, most);
      }
      return found;
    },
    beginsWith: (prefix) => (byFirstLetter.get(prefix.charAt(0)) ?? []).filter((term) => term.startsWith(prefix)),
  };
}

function collectSimilar(
  found: { term: string; typos: number }[],
  { terms, letters }: Shelf,
  word: string,
  most: number,
): void {
  const wanted = lettersOf(word);
  for (let at = 0; at < terms.length; at++) {
    // One typo changes at most two of the letters used, so most terms are refused without being compared.
    if (bitsIn(wanted ^ (letters[at] ?? 0)) > 2 * most) continue;
    const term = terms[at] ?? '';
    if (term === word) continue;
    const typos = typosBetween(word, term, most);
    if (typos <= most) found.push({ term, typos });
  }
}

/** The letters of a term as a set of 32 bits. */
function lettersOf(term: string): number {
  let bits = 0;
  for (let at = 0; at < term.length; at++) bits |= 1 << (term.charCodeAt(at) & 31);
  return bits;
}

function bitsIn(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
