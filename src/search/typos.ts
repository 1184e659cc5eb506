/** How many slips a word of a question may have: none under five letters or in numbers, one from five, two from nine. */
export function typosAllowed(word: string): 0 | 1 | 2 {
  if (/\p{N}/u.test(word)) return 0;
  const letters = Array.from(word).length;
  return letters < 5 ? 0 : letters < 9 ? 1 : 2;
}

/**
 * Slips between two words: letters added, left out, replaced, or two neighbours swapped, each counting one
 * (Damerau–Levenshtein, optimal string alignment). `most + 1` as soon as it is more than `most`.
 */
export function typosBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const width = other.length + 1;
  let beforeLast = Array.from({ length: width }, () => 0);
  let last = Array.from({ length: width }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column < width; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const cost = (cells: number[], at: number) => cells[at] ?? 0;
      let typos = Math.min(
        cost(last, column) + 1,
        cost(current, column - 1) + 1,
        cost(last, column - 1) + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwap) typos = Math.min(typos, cost(beforeLast, column - 2) + 1);
      current.push(typos);
      least = Math.min(least, typos);
    }
    if (least > most && Math.min(...last) > most) return most + 1;
    [beforeLast, last] = [last, current];
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}
