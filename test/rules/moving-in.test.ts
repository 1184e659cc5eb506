import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeList, noListIn } from '../../src/web/screens/moving-in/decode.ts';
import { withDoubles } from '../../src/web/screens/moving-in/drafts.ts';
import { read, utf8 } from '../world/list-files.ts';

/** As French and Dutch Excel save: every sign of these texts has one byte. */
const cp1252 = (text: string) =>
  Uint8Array.from(text, (sign) => ({ '€': 0x80, '’': 0x92, œ: 0x9c })[sign] ?? sign.charCodeAt(0));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));

const french =
  'Nom;Prénom;Téléphone;Métier;Langues;Commune;Remarques\r\nLefèvre;Zoé;0478 11 22 33;dentiste;français, néerlandais;Liège;le matin, pas l’été\r\n';

describe('a list as spreadsheets save it', () => {
  test.each([
    ['windows-1252', cp1252(french)],
    ['utf-8', utf8(french)],
    ['utf-8', utf8(`\uFEFF${french}`)],
    ['utf-16', utf16(french.replaceAll(';', '\t'))],
    ['utf-16', utf16(french.replaceAll(';', '\t')).slice(2)],
  ] as const)('in %s is read with its accents', (encoding, bytes) => {
    expect(decodeList(bytes).encoding).toBe(encoding);
    expect(read(bytes).map(({ words, line }) => ({ ...words, line }))).toEqual([
      {
        line: 2,
        name: 'Lefèvre Zoé',
        telephone: '0478 11 22 33',
        kinds: ['dentist'],
        languages: ['fra', 'nld'],
        municipality: '62063',
        notes: 'le matin, pas l’été',
      },
    ]);
  });

  test('some lines in one encoding and some in another are each read right', () => {
    const mixed = Buffer.concat([cp1252('naam;gsm\nAndré;0478112233\n'), utf8('Ömer Yıldız;0478112244\n')]);
    expect(decodeList(mixed).encoding).toBe('mixed');
    expect(read(mixed).map(({ words }) => words.name)).toEqual(['André', 'Ömer Yıldız']);
  });

  test('in Dutch, with commas, tabs, or the line by which Excel names its sign', () => {
    const dutch = 'Naam;GSM;Beroep;Talen;Gemeente\nJan De Smet;0475/11.22.33;tandarts;Nederlands en Frans;9000 Gent';
    for (const list of [dutch, dutch.replaceAll(';', '\t'), dutch.replaceAll(';', ','), `sep=;\n${dutch}`]) {
      const [draft] = read(utf8(list));
      expect(draft?.words).toMatchObject({
        name: 'Jan De Smet',
        kinds: ['dentist'],
        languages: ['nld', 'fra'],
        municipality: '44021',
      });
    }
  });

  test('without a head, columns are known by what stands in them', () => {
    const [draft] = read(
      utf8('Zoé Lefèvre;0478 11 22 33;interprète;tigrigna;4000 Liège\nPaul;04 222 33 44;avocat;anglais;1000 Bruxelles'),
    );
    expect(draft?.words).toMatchObject({ name: 'Zoé Lefèvre', telephone: '0478 11 22 33', kinds: ['interpreter'] });
    expect(draft?.words).toMatchObject({ languages: ['tir'], municipality: '62063' });
  });

  test('a quotation mark that never closes costs its own row only', () => {
    const drafts = read(
      utf8('nom;tel;remarques\nZoé;0478112233;"le matin\nPaul;0478112244;"dit ""oui"""\nAli;0478112255;x "y" z\n'),
    );
    expect(drafts.map(({ words }) => [words.name, words.notes])).toEqual([
      ['Zoé', 'le matin'],
      ['Paul', 'dit "oui"'],
      ['Ali', 'x "y" z'],
    ]);
    expect(drafts.map(({ remarks }) => remarks.some(({ what }) => what === 'odd-quotes'))).toEqual([
      true,
      false,
      false,
    ]);
    expect(drafts.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  test('a cell of several lines is one cell', () => {
    expect(read(utf8('nom;tel;notes\nZoé;0478112233;"un\ndeux"'))[0]?.words.notes).toBe('un\ndeux');
  });

  test.each(['', '\n\n', ';;;\n;;\n', '\uFEFF'])('%j holds nobody', (text) => {
    expect(read(utf8(text))).toEqual([]);
  });

  test('pictures and workbooks are known for what they are', () => {
    expect(noListIn(Uint8Array.of(0x50, 0x4b, 3, 4, 20))).toBe('excel');
    expect(noListIn(utf8('%PDF-1.7'))).toBe('pdf');
    expect(noListIn(utf8(french))).toBeUndefined();
  });
});

describe('what a row says', () => {
  const row = (cells: string) => read(utf8(`nom;tel;tel2;métier;langues;commune;remarques\n${cells}`))[0];

  test('nothing that is unknown is lost: it goes to the notes, and is said', () => {
    const draft = row('Zoé;0478112233;04 222 33 44;guérisseuse;klingon;Bruxelles-les-Bains;ne pas sonner');
    expect(draft?.words).toMatchObject({ kinds: [], languages: [] });
    expect(draft?.words.notes.split('\n')).toEqual([
      'ne pas sonner',
      '04 222 33 44',
      'guérisseuse',
      'klingon',
      'Bruxelles-les-Bains',
    ]);
    expect(draft?.remarks.map(({ what }) => what)).toEqual(['kind-unknown', 'language-unknown', 'place-unknown']);
    expect(draft?.fault).toBeUndefined();
  });

  test('without a number nobody can be called', () => {
    expect(row('Zoé;;;dentiste;;;')?.fault).toBe('no-telephone');
    expect(row('Zoé;voir Paul;;;;;')).toMatchObject({ fault: 'no-telephone', words: { notes: 'voir Paul' } });
  });

  test('a formula is text', () => {
    const draft = row('=HYPERLINK("http://x");0478112233;;;;;@SUM(A1)');
    expect(draft?.words).toMatchObject({ name: '=HYPERLINK("http://x")', notes: '@SUM(A1)' });
    expect(draft?.remarks.map(({ what }) => what)).toEqual(['formula']);
    expect(row('Zoé;+32478112233;;;;;')?.remarks).toEqual([]);
  });

  test('the second of two that are the same is left out', () => {
    const drafts = read(utf8('nom;tel\nZoé;0478112233\nPaul;0478112233\nZoé;0478112233'));
    const doubled = withDoubles(drafts, ({ words }) => `${words.name} ${words.telephone}`);
    expect(doubled.map(({ fault, sameAs }) => [fault, sameAs])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['doubled', 2],
    ]);
  });
});

test('any bytes are read as some list, and every row of it as somebody', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      for (const { words } of read(bytes)) expect(JSON.stringify(words).isWellFormed()).toBe(true);
    }),
    { numRuns: 500 },
  );
  const signs = fc.constantFrom('"', '""', ';', ',', '\t', '\n', '\r\n', 'a', '0478112233', "'", '=', ' ');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
      read(utf8(parts.join('')));
    }),
    { numRuns: 500 },
  );
});
