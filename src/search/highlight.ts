import { termsOf, type TextStyle } from './terms.ts';

/** A part of a text, in UTF-16 units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of an original text that answered a question: in order, apart from each other.
 * `matchedWords` are those of the hit; labels in other languages than the text's are not in it and mark nothing.
 */
export function highlightsOf(text: string, style: TextStyle, matchedWords: readonly string[]): Range[] {
  if (matchedWords.length === 0) return [];
  const matched = new Set(matchedWords);
  const ranges = termsOf(text, style)
    .filter(({ term }) => matched.has(term))
    .map(({ start, end }) => ({ start, end }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  return ranges.reduce<Range[]>(merge, []);
}

function merge(merged: Range[], range: Range): Range[] {
  const last = merged.at(-1);
  if (last === undefined || range.start > last.end) return [...merged, range];
  return [...merged.slice(0, -1), { start: last.start, end: Math.max(last.end, range.end) }];
}
