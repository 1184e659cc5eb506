import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hintsIn } from '../../src/web/hints.ts';

const today = new Date('2026-11-24T12:00:00Z');
const found = (text: string, isPlace?: (words: string) => boolean) =>
  hintsIn(text, today, isPlace).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test('a telephone is noticed however its digits are grouped', () => {
  expect(found('Appelez le 0470 12 34 56 ce soir')).toEqual([['number', '0470 12 34 56']]);
  expect(found('+32(0)470.12.34.56')).toEqual([['number', '32(0)470.12.34.56']]);
  expect(found('رقم ٠٤٧٠١٢٣٤٥٦')).toEqual([['number', '٠٤٧٠١٢٣٤٥٦']]);
});

test('a file number is noticed, a price and an hour are not', () => {
  expect(found('dossier 8123456')).toEqual([['number', '8123456']]);
  expect(found('consultation à 14:30, 25 euros, bus 71 ou 95, étage 3')).toEqual([]);
});

test('an address of mail is noticed', () => {
  expect(found('write to s.haile@example.org soon')).toEqual([['email', 's.haile@example.org']]);
});

test('a date of birth is noticed, an appointment is not', () => {
  expect(found('né le 12/03/1998')).toEqual([['birth', '12/03/1998']]);
  expect(found('born 3 March 2001')).toEqual([['birth', '3 March 2001']]);
  expect(found('1998-03-12')).toEqual([['birth', '1998-03-12']]);
  expect(found('geboren 12.03.98')).toEqual([['birth', '12.03.98']]);
  expect(found('rendez-vous le 26/11/2026 ou le 3 janvier 2027, ou le 26.11.26')).toEqual([]);
});

test('two capitalised words are noticed, also behind the word that opens the sentence', () => {
  expect(found('Avec Mariam Haile demain')).toEqual([['name', 'Mariam Haile']]);
  expect(found('il s’appelle Ahmed ben Salah')).toEqual([['name', 'Ahmed ben Salah']]);
  expect(found('Mariam Haile Tesfay a mal')).toEqual([['name', 'Mariam Haile Tesfay']]);
});

test('the beginning of a sentence, abbreviations and places are nobody’s name', () => {
  expect(found('Mal aux dents. Besoin d’un interprète. Pas de papiers.')).toEqual([]);
  expect(found('She speaks Dari. At CPAS Gent.')).toEqual([]);
  expect(found('près de Sint Niklaas', (words) => words === 'sint niklaas')).toEqual([]);
});

test('hints stand in order, inside the text, without overlaps, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 280 }), (text) => {
      let end = 0;
      for (const hint of hintsIn(text, today)) {
        expect(hint.start).toBeGreaterThanOrEqual(end);
        expect(hint.end).toBeGreaterThan(hint.start);
        end = hint.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('whatever surrounds six digits, they are noticed', () => {
  const words = fc.stringMatching(/^[a-z ]{0,40}$/);
  fc.assert(
    fc.property(words, fc.stringMatching(/^[0-9]{6,12}$/), words, (before, digits, after) => {
      expect(found(`${before} ${digits} ${after}`)).toContainEqual(['number', digits]);
    }),
  );
});
