import { expect, test } from 'vitest';
import { locales, type Locale } from '../../src/kernel/index.ts';
import { ar } from '../../src/web/texts/ar.ts';
import { en } from '../../src/web/texts/en.ts';
import type { Text } from '../../src/web/texts/fill.ts';
import { fr } from '../../src/web/texts/fr.ts';
import { nl } from '../../src/web/texts/nl.ts';
import { glossary } from './glossary.ts';

type Texts = Readonly<Record<string, Text>>;
const languages: Readonly<Record<Locale, Texts>> = { fr, nl, en, ar };
const ideas = Object.entries(glossary);

/** Small letters, without the vowel signs that Arabic may or may not write. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\u064b-\u0652]/g, '')
    .normalize('NFC');

const versionsOf = (text: Text) => (typeof text === 'string' ? [text] : Object.values(text)).map(plain);

/** Where a word begins: Arabic writes articles and prepositions without a space before it. */
const beginning = (locale: Locale, word: string) =>
  new RegExp(locale === 'ar' ? String.raw`(?<!\p{L})[وفبكلا]{0,4}${plain(word)}` : String.raw`(?<!\p{L})${word}`, 'u');

/** Each text that calls an idea by a word that is not its own. */
function breaches(locale: Locale, texts: Texts): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    ideas.flatMap(([idea, { [locale]: term }]) =>
      term.not
        .filter((word) => versionsOf(text).some((one) => beginning(locale, word).test(one)))
        .map((word) => `${locale} ${key} says ${word} for ${idea}: ${term.say ?? 'leave it out'}`),
    ),
  );
}

test.each(locales)('%s calls each idea by one word', (locale) => {
  expect(breaches(locale, languages[locale])).toEqual([]);
});

test.each(locales)('%s uses the word it has for each idea', (locale) => {
  const shown = Object.values(languages[locale]).flatMap(versionsOf).join('\n');
  const unused = ideas.filter(([, { [locale]: term }]) => term.say && !shown.includes(plain(term.say)));
  expect(unused.map(([idea]) => idea)).toEqual([]);
});

test('a second word for the same idea is found, also behind an article, with vowel signs or as a plural', () => {
  expect(breaches('fr', { 'settings.note': 'Choisissez un mot de passe' })).toHaveLength(1);
  expect(breaches('nl', { 'search.total': { one: '{count} profiel', other: '{count} profielen' } })).toHaveLength(1);
  expect(breaches('en', { 'thread.escalated': 'A Moderator looks at your ticket.' })).toHaveLength(2);
  expect(breaches('ar', { 'thread.escalated': 'سيتصل بكم المُنسِّق.' })).toHaveLength(1);
  expect(breaches('en', { 'thread.escalated': 'A coordinator looks at your request.' })).toEqual([]);
});
