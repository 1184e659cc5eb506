/** A text somewhere in which nothing of the kind should be: a table of a dump, a line of a log. */
export interface Place {
  readonly name: string;
  readonly text: string;
}

export interface Trace {
  readonly secret: string;
  readonly name: string;
  readonly found: string;
}

/**
 * Where these secret texts can be found: whole, however their words are joined or their bytes encoded, and word by word.
 * A single word counts unless the program uses it too: then finding it says nothing.
 */
export function tracesOf(
  secrets: readonly string[],
  places: readonly Place[],
  programWords: ReadonlySet<string>,
): Trace[] {
  const searched = places.map(({ name, text }) => ({
    name,
    text,
    folded: folded(text),
    words: new Set(wordsOf(text)),
  }));
  return secrets.flatMap((secret) =>
    searched.flatMap(({ name, text, folded: low, words }) => {
      const whole = [
        ...joinings(secret).filter((form) => low.includes(form)),
        ...encodings(secret).filter((form) => text.includes(form)),
      ];
      const single = wordsOf(secret).filter((word) => isTelling(word) && !programWords.has(word) && words.has(word));
      return [...whole, ...single].map((found) => ({ secret, name, found }));
    }),
  );
}

/** The words of a text, folded. Hyphens and underscores belong to a word, so that random base64url holds none by chance. */
export function wordsOf(text: string): string[] {
  return folded(text.replaceAll(/\\[bfnrtv]/g, ' ')).match(/[\p{L}\p{M}\p{N}_-]+/gu) ?? [];
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase();
const isTelling = (word: string): boolean => /\p{L}{3}/u.test(word);

function joinings(text: string): string[] {
  const words = folded(text).split(/\s+/);
  return [' ', '-', '_', ',', ', ', '+', '%20', '.', '', '\\n', '","'].map((between) => words.join(between));
}

/** A text's bytes as base64, base64url and hex digits show them, also in the midst of other bytes. */
export function encodings(text: string): string[] {
  return ['NFC', 'NFD'].flatMap((form) => {
    const bytes = Buffer.from(text.normalize(form));
    const within = [0, 1, 2].flatMap((before) => {
      const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
      // Only the digits that no neighbouring byte has a share in.
      const from = Math.ceil((before * 8) / 6);
      const until = Math.floor((shifted.length * 8) / 6);
      return (['base64', 'base64url'] as const).map((name) => shifted.toString(name).slice(from, until));
    });
    return [...within, bytes.toString('hex'), bytes.toString('hex').toUpperCase(), encodeURIComponent(text)];
  });
}
