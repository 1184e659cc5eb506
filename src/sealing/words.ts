import { random } from './bytes.ts';
import { fold } from './handle.ts';

/** 2,048 words of one language; four letters tell any two apart, accents ignored. */
export type WordList = readonly string[];

const wordsInADoor = 7;
const digitsInADoor = 24;

/** Seven words of the list, 77 random bits. Chosen words are never allowed: that is what makes so few of them enough. */
export function generateWords(words: WordList): string {
  const numbers = crypto.getRandomValues(new Uint16Array(wordsInADoor));
  return [...numbers].map((number) => words[number % 2048]).join(' ');
}

/** 24 random digits in six groups, 79 bits, for whoever prefers them to words. */
export function generateDigits(): string {
  let digits = '';
  while (digits.length < digitsInADoor) {
    // 250 and above would make the first six digits likelier than the others.
    for (const byte of random(32)) if (byte < 250 && digits.length < digitsInADoor) digits += String(byte % 10);
  }
  return digits.replace(/(....)(?=.)/g, '$1 ');
}

/** The secret behind what was typed: 24 digits however grouped, in ASCII or Arabic digits, or else the folded words. */
export function spoken(typed: string): string {
  const bare = typed.normalize('NFKD').replace(/[\s.\-\u2010-\u2015]/gu, '');
  const digits = bare.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));
  return /^[0-9]{24}$/.test(digits) ? digits : fold(typed);
}

/** The one word of the list that begins as typed, accents ignored, from four letters; shorter words are typed whole. */
export function completeWord(typed: string, words: WordList): string | undefined {
  const start = withoutAccents(typed);
  const bare = bareWords(words);
  const whole = bare.indexOf(start);
  if (whole >= 0 || start.length < 4) return words[whole];
  const first = bare.findIndex((word) => word.startsWith(start));
  return words[first];
}

/**
 * A phrase with every word completed, in the first list that knows them all: the screen's language first, then the other.
 * Undefined when neither does. 24 digits are a phrase too.
 */
export function completeWords(typed: string, lists: readonly WordList[]): string | undefined {
  const secret = spoken(typed);
  if (/^[0-9]{24}$/.test(secret)) return secret;
  for (const words of lists) {
    const completed = secret.split(' ').map((word) => completeWord(word, words));
    if (completed.every((word) => word !== undefined)) return completed.join(' ');
  }
  return undefined;
}

const bareLists = new WeakMap<WordList, string[]>();

function bareWords(words: WordList): string[] {
  const bare = bareLists.get(words) ?? words.map(withoutAccents);
  bareLists.set(words, bare);
  return bare;
}

function withoutAccents(word: string): string {
  return fold(word).replace(/\p{Mn}/gu, '');
}
