/** How many slips a word of a question may have: none under five letters or in numbers, one from five, two from nine. */
export function typosAllowed(word: string): 0 | 1 | 2 {
  if (/\p{N}/u.test(word)) return 0;
  const letters = Array.from(word).length;
  return letters < 5 ? 0 : letters < 9 ? 1 : 2;
}

/** Three rows of the table below, kept from call to call: a search compares thousands of words. */
let rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)] as const;

/**
 * Slips between two words: letters added, left out, replaced, or two neighbours swapped, each counting one
 * (Damerau–Levenshtein, optimal string alignment). `most + 1` as soon as it is more than `most`.
 */
export function typosBetween(one: string, other: string, most: number): number {
  const width = other.length;
  if (Math.abs(one.length - width) > most) return most + 1;
  if (width >= rows[0].length) {
    rows = [new Uint16Array(2 * width), new Uint16Array(2 * width), new Uint16Array(2 * width)];
  }
  let [beforeLast, last, current]: [Uint16Array, Uint16Array, Uint16Array] = [rows[0], rows[1], rows[2]];
  for (let column = 0; column <= width; column++) last[column] = column;
  let leastOfLast = 0;
  for (let row = 1; row <= one.length; row++) {
    const letter = one.charCodeAt(row - 1);
    let least = (current[0] = row);
    for (let column = 1; column <= width; column++) {
      const facing = other.charCodeAt(column - 1);
      let typos = at(last, column - 1) + (letter === facing ? 0 : 1);
      typos = Math.min(typos, at(last, column) + 1, at(current, column - 1) + 1);
      if (row > 1 && column > 1 && letter === other.charCodeAt(column - 2) && facing === one.charCodeAt(row - 2)) {
        typos = Math.min(typos, at(beforeLast, column - 2) + 1);
      }
      current[column] = typos;
      least = Math.min(least, typos);
    }
    // A swap reaches two rows back, so both must be past the most.
    if (least > most && leastOfLast > most) return most + 1;
    leastOfLast = least;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(at(last, width), most + 1);
}

function at(row: Uint16Array, column: number): number {
  return row[column] ?? 0;
}
