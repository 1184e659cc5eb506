import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeptWords } from '../../src/client/index.ts';
import { kinds, languages, locales } from '../../src/kernel/index.ts';
import { labelsOfKind, labelsOfLanguage } from '../../src/kernel/vocabulary.ts';
import { exportList, type ExportWords } from '../../src/web/screens/moving-in/export-list.ts';
import { ar } from '../../src/web/texts/ar.ts';
import { en } from '../../src/web/texts/en.ts';
import { fr } from '../../src/web/texts/fr.ts';
import { nl } from '../../src/web/texts/nl.ts';
import { places, read, utf8 } from '../world/list-files.ts';

describe.each(locales)('what is exported in %s', (locale) => {
  const texts = { fr, nl, en, ar }[locale];
  const words: ExportWords = {
    heads: [
      texts['list.name'],
      texts['list.telephone'],
      texts['list.kind'],
      texts['list.languages'],
      texts['list.place'],
      texts['list.notes'],
    ],
    kind: (kind) => labelsOfKind(kind)[locale].label,
    language: (language) => labelsOfLanguage(language)[locale].label,
    place: (municipality) => {
      const [, name = '', , , codes = []] = places.find(([id]) => id === municipality) ?? [];
      return `${codes[0]} ${name}`;
    },
  };
  const oneLine = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) =>
    text
      .replace(/[\p{C}\p{Z}]+/gu, ' ')
      .trim()
      .toWellFormed(),
  );
  const risky = fc.constantFrom('=1+1', '+32 478', '-cmd', '@x', "'=x", "''-y", "'", '"', '";"', '=');
  const text = fc.oneof(oneLine, risky);
  const person: fc.Arbitrary<KeptWords> = fc.record({
    name: text,
    telephone: fc.constantFrom('0478 55 66 77', '+32 478 55 66 77', '04/222.33.44', '(0032) 478556677'),
    notes: fc.array(text.filter(Boolean), { maxLength: 3 }).map((lines) => lines.join('\n')),
    kinds: fc.uniqueArray(fc.constantFrom(...kinds), { maxLength: 3 }),
    languages: fc.uniqueArray(fc.constantFrom(...languages), { maxLength: 4 }),
    municipality: fc.constantFrom(...places.map(([id]) => id)),
  });

  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), (people) => {
        expect(read(utf8(exportList(people, words))).map((draft) => draft.words)).toEqual(people);
      }),
    );
  });

  test('every place, kind and language comes back', () => {
    const all = places.map(([municipality], at): KeptWords => ({
      name: 'x',
      telephone: '0478556677',
      notes: '',
      kinds: [kinds[at % kinds.length] ?? 'gp'],
      languages: [languages[at % languages.length] ?? 'fra'],
      municipality,
    }));
    const back = read(utf8(exportList(all, words))).map((draft) => draft.words);
    expect(back.filter((one, at) => JSON.stringify(one.kinds) !== JSON.stringify(all[at]?.kinds))).toEqual([]);
    expect(back).toEqual(all);
  });

  test('is nothing that Excel reckons with', () => {
    fc.assert(
      fc.property(person, (one) => {
        for (const { cells } of parseRaw(exportList([one], words))) {
          for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });
});

/** Cells as Excel sees them, with whatever stands before a formula. */
function parseRaw(csv: string): { cells: string[] }[] {
  return csv
    .replace(/^\uFEFF/, '')
    .split(/"\r\n"/)
    .map((line) => ({ cells: line.replace(/^"|"\r\n$/g, '').split('";"') }));
}
