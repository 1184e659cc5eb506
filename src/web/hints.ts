/** Something in a text that may say who somebody is. `start` and `end` count UTF-16 units of the text. */
export interface Hint {
  readonly kind: 'number' | 'email' | 'birth' | 'name';
  readonly start: number;
  readonly end: number;
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Six digits or more, however they are grouped: telephones, files, national numbers. In any script's digits. */
const number = /\p{Nd}(?:[ \u00a0./()-]{0,2}\p{Nd}){5,}/gu;
const dayFirst = /(\p{Nd}{1,2})([./-])(\p{Nd}{1,2})\2(\p{Nd}{4}|\p{Nd}{2})(?![./-]?\p{Nd})/gu;
const yearFirst = /(\p{Nd}{4})([./-])(\p{Nd}{1,2})\2(\p{Nd}{1,2})(?![./-]?\p{Nd})/gu;
const yearInWords = /\p{Nd}{1,2}(?:er|e|st|nd|rd|th)?\s+(?:of\s+|de\s+)?\p{L}{3,10}\.?\s+(\p{Nd}{4})(?!\p{Nd})/gu;

const word = String.raw`\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}[\p{L}\p{M}’'-]*`;
const particle = String.raw`(?:\s+(?:de|du|den|der|van|von|el|al|ben|bin|bint|ould|abu))*`;
const capitalised = new RegExp(String.raw`${word}(?:${particle}\s+${word})+`, 'gu');
const leadingWord = new RegExp(String.raw`^(${word})${particle}\s+`, 'u');

/** Words that open a sentence with a capital and are nobody's name. */
const openers = new Set(
  (
    'a à au aux avec besoin bonjour bonsoir ce cette chez dans demain depuis des deux elle elles en enfant est et femme homme ' +
    'il ils je la le les leur ma mais merci mon nous on ou où par parle pas personne peut pour pouvez quand que qui sa sans ' +
    'semaine ses si son sur très un une urgent vers vit voir vous ' +
    'after an and any are at before but can could deaf does for from good has have he hello her his i if in is it leaves ' +
    'lives man may morning my near needs next no not of on our person please she so speaks strong tell thanks the their then ' +
    'there they this to today tomorrow until we when with woman would you your ' +
    'als bij dag de een er goede goeden haar hallo heeft het hij ik is kan kind man met mijn morgen na naar niet of om ons op ' +
    'tot uit van vanaf voor vrouw wij ze zij zonder'
  ).split(' '),
);

/**
 * What in a text looks like a name or a number that nobody needs, in order, without overlaps. It guesses: the page shows it
 * once and never insists. `today` tells a birth from an appointment; `isPlace` keeps names of places out (lower case given).
 */
export function hintsIn(text: string, today: Date, isPlace: (words: string) => boolean = () => false): Hint[] {
  const dates = datesIn(text, today);
  const found = [
    ...spans(text, email, 'email'),
    ...dates.births,
    ...spans(dates.blanked, number, 'number'),
    ...names(text, isPlace),
  ];
  const kept: Hint[] = [];
  for (const hint of found) {
    if (kept.every((other) => hint.end <= other.start || hint.start >= other.end)) kept.push(hint);
  }
  return kept.sort((one, other) => one.start - other.start);
}

function spans(text: string, pattern: RegExp, kind: Hint['kind']): Hint[] {
  return [...text.matchAll(pattern)].map((match) => hintAt(match, kind));
}

/** Dates that look like births, and the text with every date blanked, so that an appointment is not taken for a number. */
function datesIn(text: string, today: Date): { births: Hint[]; blanked: string } {
  const thisYear = today.getUTCFullYear();
  const births: Hint[] = [];
  let blanked = text;
  for (const [pattern, yearAt, monthAt] of [
    [dayFirst, 4, 3],
    [yearFirst, 1, 3],
    [yearInWords, 1, undefined],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const year = valueOf(match[yearAt] ?? '');
      const isShort = match[yearAt]?.length === 2;
      const isMonth = monthAt === undefined || valueOf(match[monthAt] ?? '') <= 12;
      if (!isMonth || followsDigit(text, match.index)) continue;
      const isNear = isShort ? year === thisYear % 100 || year === (thisYear + 1) % 100 : year >= thisYear;
      if (!isNear && (isShort || year >= 1900)) births.push(hintAt(match, 'birth'));
      blanked =
        blanked.slice(0, match.index) + '\n'.repeat(match[0].length) + blanked.slice(match.index + match[0].length);
    }
  }
  return { births, blanked };
}

/** Whether a digit, or a digit and a separator, stands just before: then this is the tail of a longer number. */
function followsDigit(text: string, at: number): boolean {
  return /\p{Nd}[./-]?$/u.test(text.slice(Math.max(0, at - 3), at));
}

function names(text: string, isPlace: (words: string) => boolean): Hint[] {
  const found: Hint[] = [];
  for (const match of text.matchAll(capitalised)) {
    if (/[\p{L}\p{N}]$/u.test(text.slice(0, match.index))) continue;
    let skipped = 0;
    let rest = match[0];
    for (let first = leadingWord.exec(rest); first; first = leadingWord.exec(rest)) {
      if (!openers.has((first[1] ?? '').toLowerCase())) break;
      skipped += first[0].length;
      rest = rest.slice(first[0].length);
    }
    if (!leadingWord.test(rest) || isPlace(rest.toLowerCase())) continue;
    found.push({ kind: 'name', start: match.index + skipped, end: match.index + match[0].length });
  }
  return found;
}

function hintAt(match: RegExpExecArray, kind: Hint['kind']): Hint {
  return { kind, start: match.index, end: match.index + match[0].length };
}

/** The number that decimal digits of any script write. */
function valueOf(digits: string): number {
  return Array.from(digits).reduce((sum, digit) => sum * 10 + valueOfDigit(digit), 0);
}

function valueOfDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  for (let zero = code; zero > code - 10; zero -= 1) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return code - zero;
  }
  return 0;
}
