/**
 * Which words are still wanted, step after step, as bits. Words that nobody has are dropped together and first, then
 * the most frequent one, until one is left. Frequencies are those of what was found, so of what the viewer may see.
 */
export function relaxedOrder(count: number, found: readonly { words: number }[]): number[] {
  const frequencies = Array.from(
    { length: count },
    (_, word) => found.filter(({ words }) => words & (1 << word)).length,
  );
  const known = frequencies.flatMap((frequency, word) => (frequency === 0 ? [] : [{ word, frequency }]));
  const rarestFirst = known.sort((one, other) => one.frequency - other.frequency || one.word - other.word);
  const most = rarestFirst.length === count ? count - 1 : rarestFirst.length;
  return Array.from({ length: most }, (_, dropped) =>
    rarestFirst.slice(0, most - dropped).reduce((bits, { word }) => bits | (1 << word), 0),
  );
}
