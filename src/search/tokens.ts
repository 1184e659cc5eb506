import { foldWord, withoutArticle } from './fold.ts';

/** One word of a text. */
export interface Token {
  /** Folded, without an Arabic article: what is compared. */
  readonly word: string;
  /** Folded, with its article: what is joined to its neighbours. */
  readonly whole: string;
  /** Where it stands in the text, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether only a hyphen or an apostrophe stands between the word before and this one. */
  readonly isTied: boolean;
}

const words = /[\p{L}\p{N}\p{M}]+/gu;
const tie = /^[-‐‑'’‘`´ʼ]$/u;

/** The words of a text, in order. Everything that is no letter, digit or mark separates. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let before = -1;
  for (const match of text.matchAll(words)) {
    const start = match.index;
    const end = start + match[0].length;
    const whole = foldWord(match[0]);
    if (whole === '') continue;
    tokens.push({ word: withoutArticle(whole), whole, start, end, isTied: tie.test(text.slice(before, start)) });
    before = end;
  }
  return tokens;
}
