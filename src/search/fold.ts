/** Accents and vowel signs that people leave out; in other scripts marks are letters and stay. */
const marks = /[\p{M}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}]]/gv;
const notInWords = /[^\p{L}\p{N}\p{M}]|[\u02b9-\u02c8]/gu;
const arabicLetter = /\p{Script=Arabic}/u;

/** Letters that no decomposition takes apart, and letters that are typed one for the other. */
const sameAs: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ς: 'σ',
  ґ: 'г',
  ـ: '',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ێ: 'ي',
  ے: 'ي',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  ۆ: 'و',
  ڵ: 'ل',
  ڕ: 'ر',
};
const letters = new RegExp(`[${Object.keys(sameAs).join('')}]`, 'g');
const easternDigits = /[٠-٩۰-۹]/g;

/** Whether the word is written in Arabic letters. */
function isArabic(word: string): boolean {
  return arabicLetter.test(word);
}

/**
 * One word as it is compared: NFKD, small letters, no accents, no vowel signs, one form of each Arabic letter,
 * western digits. Idempotent. '' when nothing of it can be searched.
 */
export function foldWord(word: string): string {
  return (
    word
      .normalize('NFKD')
      // Capitals first: some letters have two small forms.
      .toUpperCase()
      .toLowerCase()
      .replace(marks, '')
      .replace(letters, (letter) => sameAs[letter] ?? letter)
      .replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 15))
      .replace(notInWords, '')
      .normalize('NFC')
  );
}

const arabicArticle = /^[وف]?(?:ال|بال|كال|لل)(?=.{3,}$)/u;

/**
 * A folded Arabic word without its article, alone or behind `and`, `so`, `with`, `like`, `for` (وال، بال، كال، لل).
 * At least three letters stay, and الله is no article.
 */
export function withoutArticle(folded: string): string {
  if (folded === 'الله' || !isArabic(folded)) return folded;
  const bare = folded.replace(arabicArticle, '');
  return bare === folded ? folded : withoutArticle(bare);
}

const arabicPrefix = /^[ولب](?=.{3,}$)/u;

/** A folded Arabic word without a leading `and`, `for` or `with`, where it may have one: و and ل and ب also begin words. */
export function withoutPrefix(folded: string): string | undefined {
  const bare = isArabic(folded) ? folded.replace(arabicPrefix, '') : folded;
  return bare === folded ? undefined : bare;
}
