/** Accents and case set aside, as when somebody types in a hurry. */
export function foldWord(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** What was typed or pasted into one field as separate words: seven at once when they were copied together. */
export function splitWords(typed: string): string[] {
  return typed.split(/[\s,.;·-]+/).filter(Boolean);
}

/** The digits of what was typed, in any script's digits, as ASCII; 24 of them are a whole secret. */
export function digitsOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/\D/g, '');
}
