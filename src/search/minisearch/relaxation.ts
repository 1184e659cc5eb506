/** The words that an entry has, one bit for each, and above them those that it has best as a place or zone. */
export type FoundWords = number;
const placeBits = 16;

export function foundWords(words: number, places: number): FoundWords {
  return words | (places << placeBits);
}

/**
 * Which words are still wanted, step after step, as bits. Words that nobody has are given up together and first, then
 * places (rather a dentist elsewhere than anybody there), then the most frequent word, until one is left.
 * Frequencies are those of what was found, so of what the viewer may see.
 */
export function relaxedOrder(count: number, found: readonly FoundWords[]): number[] {
  const words = Array.from({ length: count }, (_, word) => {
    let [frequency, asPlace] = [0, 0];
    for (const bits of found) {
      if (bits & (1 << word)) frequency++;
      if (bits & (1 << (word + placeBits))) asPlace++;
    }
    return { word, frequency, isPlace: 2 * asPlace > frequency };
  });
  const lastGivenUpFirst = words
    .filter(({ frequency }) => frequency > 0)
    .sort(
      (one, other) =>
        Number(one.isPlace) - Number(other.isPlace) || one.frequency - other.frequency || one.word - other.word,
    );
  const most = lastGivenUpFirst.length === count ? count - 1 : lastGivenUpFirst.length;
  return Array.from({ length: most }, (_, given) =>
    lastGivenUpFirst.slice(0, most - given).reduce((bits, { word }) => bits | (1 << word), 0),
  );
}
