/** Accents and case set aside, as when somebody types in a hurry. */
export function foldWord(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/**
 * The one word of a list that begins as typed, from four letters on (the lists' words differ in their first four), or the
 * word itself when shorter words are typed whole. Undefined while there is none, or more than one.
 */
export function completeWord(typed: string, list: readonly string[]): string | undefined {
  const wanted = foldWord(typed);
  if (wanted === '') return undefined;
  const begun = list.filter((word) => foldWord(word).startsWith(wanted));
  const whole = begun.find((word) => foldWord(word) === wanted);
  return whole ?? (wanted.length >= 4 && begun.length === 1 ? begun[0] : undefined);
}

/** The first words of a list that begin as typed, to choose from; from two letters on. */
export function wordsLike(typed: string, list: readonly string[], limit = 3): string[] {
  const wanted = foldWord(typed);
  return wanted.length < 2 ? [] : list.filter((word) => foldWord(word).startsWith(wanted)).slice(0, limit);
}

/** What was typed or pasted into one field as separate words: seven at once when they were copied together. */
export function splitWords(typed: string): string[] {
  return typed.split(/[\s,.;·-]+/).filter(Boolean);
}

/** The digits of what was typed, in any script's digits, as ASCII; 24 of them are a whole secret. */
export function digitsOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\D/g, '');
}
