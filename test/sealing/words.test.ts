import { readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkingWords,
  chooseHandle,
  completeWord,
  completeWords,
  doorKeys,
  generateDigits,
  generateWords,
  loadWordLists,
  makeRecoveryCode,
  readRecoveryCode,
  spoken,
  wordsSecret,
} from '../../src/sealing/index.ts';
import { base64url } from '../../src/sealing/bytes.ts';
import { writePaper, readPaper } from '../../src/sealing/paper.ts';
import { writeFragment } from '../../src/sealing/invitation-secret.ts';
import { refusal } from './people.ts';
import type { Vectors } from './vectors.ts';

const [english, french] = await loadWordLists('en');
const withoutAccents = (word: string): string => word.normalize('NFKD').replace(/\p{Mn}/gu, '');

test('in both lists four letters tell any two words apart', () => {
  for (const words of [english, french]) {
    expect(words).toHaveLength(2048);
    expect(new Set(words.map((word) => withoutAccents(word).slice(0, 4))).size).toBe(2048);
  }
});

test('four letters are enough, without accents and in capitals; a short word is typed whole', () => {
  for (const words of [english, french]) {
    for (const word of words) {
      expect(completeWord(withoutAccents(word).slice(0, 4).toUpperCase(), words)).toBe(word);
      expect(completeWord(word.normalize('NFC'), words)).toBe(word);
    }
  }
  expect(completeWord('act', english)).toBe('act');
  expect(completeWord('acti', english)).toBe('action');
  expect(completeWord('aba', english)).toBeUndefined();
  expect(completeWord('abandonne', english)).toBeUndefined();
  expect(completeWord('', english)).toBeUndefined();
});

test('generated words come back from their first letters, whichever language the screen is in', () => {
  for (const words of [english, french]) {
    const phrase = generateWords(words);
    const typed = phrase.split(' ').map((word) => withoutAccents(word).slice(0, 4));
    expect(typed).toHaveLength(7);
    for (const lists of [
      [english, french],
      [french, english],
    ]) {
      expect(completeWords(phrase, lists)).toBe(phrase);
    }
    expect(completeWords(typed.join('  '), [words])).toBe(phrase);
  }
  expect(completeWords('abeille été nonsense', [english, french])).toBeUndefined();
});

test('digits are twenty-four in six groups, and typed in any grouping or script', () => {
  const digits = generateDigits();
  const bare = digits.replaceAll(' ', '');
  expect(digits).toMatch(/^(\d{4} ){5}\d{4}$/);
  expect(spoken(digits)).toBe(bare);
  expect(completeWords(digits.replaceAll(' ', '-'), [english, french])).toBe(bare);
  const arabic = bare.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
  expect(completeWords(arabic, [english, french])).toBe(bare);
});

test('all digits and all words do come up', () => {
  const digits = new Set(Array.from({ length: 50 }, generateDigits).join('').replaceAll(' ', ''));
  const firsts = new Set(Array.from({ length: 3000 }, () => generateWords(english).split(' ')).flat());
  expect(digits.size).toBe(10);
  expect(firsts.size).toBeGreaterThan(2040);
});

test('two people with the same words, or one under two handles, have different doors', async () => {
  const secrets = await Promise.all([
    wordsSecret('org', 'zoe', 'soda paper'),
    wordsSecret('org', 'ZOE ', 'Soda  PAPER'),
    wordsSecret('org', 'samir', 'soda paper'),
    wordsSecret('demo', 'zoe', 'soda paper'),
  ]);
  expect(new Set(secrets.map(base64url)).size).toBe(3);
  const { authKey, wrapKey } = await doorKeys('org', 'words', secrets[0]);
  expect(authKey).not.toBe(wrapKey);
});

test('a recovery code reads back with either list, and a misplaced word is noticed', async () => {
  const { onPaper, keys } = await makeRecoveryCode('org', french);
  const words = onPaper.split(' ');
  const shortened = words.map((word) => withoutAccents(word).slice(0, 4)).join(' ');

  expect(words).toHaveLength(12);
  expect(await readRecoveryCode('org', onPaper, [english, french])).toEqual(keys);
  expect(await readRecoveryCode('org', shortened, [french, english])).toEqual(keys);
  expect(await refusal(() => readRecoveryCode('org', words.slice(1).join(' '), [english, french]))).toBe(
    'sealing.paper_unreadable',
  );
  expect(await refusal(() => readRecoveryCode('org', 'abandon '.repeat(12), [english, french]))).toBe(
    'sealing.paper_unreadable',
  );
});

test('any sixteen bytes survive their paper', () => {
  const entropies = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => base64url(bytes));
  fc.assert(
    fc.property(entropies, fc.constantFrom(english, french), (entropy, words) => {
      expect(readPaper(writePaper(entropy, words), [words])).toBe(entropy);
    }),
  );
});

test('paper, checking words and link are those of the fixed examples', async () => {
  const { vectors } = JSON.parse(await readFile(new URL('vectors.json', import.meta.url), 'utf8')) as Vectors;
  const example = (run: string) => vectors.find((vector) => vector.run === run) ?? { name: '', run };
  const { entropy, onPaper, checkingWords: aloud } = example('root').input as unknown as RootExample;
  const { rootHash } = example('root').output as { rootHash: string };
  const { secret, fragment } = example('invitation').input as { secret: string; fragment: string };

  expect(writePaper(entropy, english)).toBe(onPaper.english);
  expect(writePaper(entropy, french)).toBe(onPaper.french);
  expect(readPaper(onPaper.french, [english, french])).toBe(entropy);
  expect(checkingWords(rootHash, english)).toBe(aloud.english);
  expect(checkingWords(rootHash, french)).toBe(aloud.french);
  expect(writeFragment({ secret, rootHash })).toBe(fragment);
});

interface RootExample {
  readonly entropy: string;
  readonly onPaper: { english: string; french: string };
  readonly checkingWords: { english: string; french: string };
}

test('a handle folds to one form, and one that a later Unicode could fold otherwise is refused', async () => {
  expect(chooseHandle('  Zoé\u00a0 du\tPONT ')).toBe('zoé du pont'.normalize('NFKD'));
  const refused = await Promise.all(
    ['', '  ', 'a\u0378', 'a\ud83d', 'a\u0000'].map((t) => refusal(() => chooseHandle(t))),
  );
  expect(new Set(refused)).toEqual(new Set(['sealing.handle_refused']));
});
