/** What relaxing needs to know of everything found: one bit for each word it has, and for each it has as a place. */
interface Found {
  readonly words: number;
  readonly places: number;
}

/**
 * Which words are still wanted, step after step, as bits. Words that nobody has are given up together and first, then
 * places (rather a dentist elsewhere than anybody there), then the most frequent word, until one is left.
 * Frequencies are those of what was found, so of what the viewer may see.
 */
export function relaxedOrder(count: number, found: readonly Found[]): number[] {
  const words = Array.from({ length: count }, (_, word) => ({
    word,
    frequency: countWith(found, 'words', word),
    isPlace: 2 * countWith(found, 'places', word) > countWith(found, 'words', word),
  }));
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

function countWith(found: readonly Found[], which: keyof Found, word: number): number {
  return found.filter((each) => each[which] & (1 << word)).length;
}
