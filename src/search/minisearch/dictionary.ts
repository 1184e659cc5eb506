import { typosBetween } from '../typos.ts';

/** Every term that was ever indexed since the last rebuild: more than there is, never less. */
export interface Dictionary {
  add(term: string): void;
  has(term: string): boolean;
  /** Terms at most so many typos away, the word itself left out. */
  similar(word: string, most: number): { term: string; typos: number }[];
  beginsWith(prefix: string): string[];
}

export function createDictionary(): Dictionary {
  const terms: string[] = [];
  const known = new Set<string>();
  const letters: number[] = [];
  const byFirstLetter = new Map<string, string[]>();

  return {
    add(term) {
      if (known.has(term)) return;
      known.add(term);
      terms.push(term);
      letters.push(lettersOf(term));
      const first = term.charAt(0);
      const sameFirst = byFirstLetter.get(first);
      if (sameFirst) sameFirst.push(term);
      else byFirstLetter.set(first, [term]);
    },
    has: (term) => known.has(term),
    similar(word, most) {
      if (most === 0) return [];
      const wanted = lettersOf(word);
      const found: { term: string; typos: number }[] = [];
      for (let at = 0; at < terms.length; at++) {
        // One typo changes at most two of the letters used, so most terms are refused without being compared.
        if (bitsIn(wanted ^ (letters[at] ?? 0)) > 2 * most) continue;
        const term = terms[at] ?? '';
        const typos = term === word ? 0 : typosBetween(word, term, most);
        if (typos > 0 && typos <= most) found.push({ term, typos });
      }
      return found;
    },
    beginsWith: (prefix) => (byFirstLetter.get(prefix.charAt(0)) ?? []).filter((term) => term.startsWith(prefix)),
  };
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
