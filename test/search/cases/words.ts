import { expect, test } from 'vitest';
import { asking, engineWith, everybody, ids, question, strictIds } from '../asking.ts';
import type { OpenEngine } from '../conformance.ts';
import { entry, neighbours, place } from '../entries.ts';

export function words(open: OpenEngine): void {
  test('1 browsing shows everybody, each time in the same order: quality, then id', async () => {
    const engine = await engineWith(open, [
      entry({ id: 'b', quality: 1 }),
      entry({ id: 'a', quality: 1 }),
      entry({ id: 'c', quality: 5 }),
    ]);
    for (let round = 0; round < 3; round++) {
      expect(ids(await engine.search(question(), everybody))).toEqual(['c', 'a', 'b']);
    }
  });

  test('2 capitals, accents and letter forms make no difference, in any script', async () => {
    const ask = await asking(open, [
      entry({ id: 'zoe', name: 'Zoë Łukaszœuvre' }),
      entry({ id: 'ilker', name: 'İlker Yıldırım' }),
      entry({ id: 'nurse', kinds: ['nurse'] }),
      entry({ id: 'olena', name: 'Оле́на Шевченко' }),
    ]);
    expect(await ask('ZOE lukaszoeuvre')).toEqual(['zoe']);
    expect(await ask('zoe\u0308')).toEqual(['zoe']);
    expect(await ask('ilker YILDIRIM')).toEqual(['ilker']);
    expect(await ask('ОЛЕНА')).toEqual(['olena']);
    for (const text of ['ممرضه', 'الممرّضة', 'والممرضة', 'للممرضة', 'مـمـرضـة', 'ﻣﻤﺮﺿﺔ']) {
      expect(await ask(text), `asked ${text}`).toEqual(['nurse']);
    }
  });

  test('3 names are found joined and apart', async () => {
    const ask = await asking(open, [
      ...neighbours(),
      entry({ id: 'ndeye', name: "Ndèye N'Diaye-Lô" }),
      entry({ id: 'siobhan', name: "Siobhán O'Connor" }),
    ]);
    for (const text of ['Van den Berghe', 'vandenberghe', 'van den berghe', 'vanden berghe', 'VandenBerghe']) {
      expect((await ask(text)).toSorted(), `asked ${text}`).toEqual(['lotte', 'remy']);
    }
    for (const text of ["N'Diaye", 'ndiaye', 'N’Diaye', 'n diaye'])
      expect(await ask(text), `asked ${text}`).toEqual(['ndeye']);
    for (const text of ['oconnor', 'O’Connor', 'o connor'])
      expect(await ask(text), `asked ${text}`).toEqual(['siobhan']);
    for (const text of ['gebremedhin', 'gebre medhin', 'Gebre-Medhin'])
      expect(await ask(text), `asked ${text}`).toEqual(['selam']);
  });

  test('4 given names are found in the spellings of other countries and scripts, the one written first', async () => {
    const ask = await asking(open, [
      entry({ id: 'muhammad', name: 'Muhammad Karimi' }),
      entry({ id: 'mehmet', name: 'Mehmet Demir', quality: 9 }),
      entry({ id: 'arabic', name: 'محمد الحسن' }),
      entry({ id: 'rahman', name: 'عبد الرحمن' }),
    ]);
    expect((await ask('mohamed')).toSorted()).toEqual(['arabic', 'mehmet', 'muhammad']);
    expect((await ask('Muhammad'))[0]).toBe('muhammad');
    expect((await ask('محمّد'))[0]).toBe('arabic');
    expect(await ask('Abd al-Rahman')).toEqual(['rahman']);
    expect(await ask('Abdirahman')).toEqual(['rahman']);
  });

  test('5 places are found by any of their names, postcodes and abbreviations', async () => {
    const ask = await asking(open, [
      entry({ id: 'liege', municipality: place.liege }),
      entry({ id: 'gilles', municipality: place.saintGilles }),
      entry({ id: 'brussels', municipality: place.brussels }),
    ]);
    for (const text of ['liege', 'Luik', 'Lüttich', '4000'])
      expect(await ask(text), `asked ${text}`).toEqual(['liege']);
    for (const text of ['saint gilles', 'st gilles', 'st-gilles', 'St. Gillis', '1060']) {
      expect((await ask(text))[0], `asked ${text}`).toBe('gilles');
    }
    expect(await ask('bxl')).toEqual(['brussels']);
    expect(await ask('bruxelles')).toEqual(['brussels', 'gilles']);
  });

  test('6 kinds, languages and topics are found in four languages', async () => {
    const ask = await asking(open, neighbours());
    for (const text of ['tandarts', 'dentiste', 'dentist', 'طبيب أسنان'])
      expect((await ask(text))[0], `asked ${text}`).toBe('lotte');
    for (const text of ['tigrigna', 'Tigrinya', 'ትግርኛ', 'التغرينية'])
      expect(await ask(text), `asked ${text}`).toEqual(['selam']);
    for (const text of ['régularisation', 'regularisatie', 'regularisation', 'تسوية']) {
      expect(await ask(text), `asked ${text}`).toEqual(['bilal']);
    }
  });

  test('7 slips: none under five letters or in numbers, one from five, two from nine; a swap counts one', async () => {
    const ask = await asking(open, [entry({ id: 'x', name: 'Jana Maesen Verstraete Bogaertsen', bio: 'Salle 12345' })]);
    expect(await ask('jnaa')).toEqual([]);
    expect(await ask('maesne')).toEqual(['x']);
    expect(await ask('maesnn')).toEqual(['x']);
    expect(await ask('measne')).toEqual([]);
    expect(await ask('verstarete')).toEqual(['x']);
    expect(await ask('vertsarete')).toEqual(['x']);
    expect(await ask('vertsareet')).toEqual([]);
    expect(await ask('bogaretson')).toEqual(['x']);
    expect(await ask('12354')).toEqual([]);
  });

  test('8 the last word may be the beginning of one, the words before may not', async () => {
    const ask = await asking(open, neighbours());
    expect(await ask('gent tand')).toEqual(['lotte']);
    expect(await ask('tand gent')).toEqual([]);
    expect((await ask('interprete tigri'))[0]).toBe('selam');
  });

  test('9 all the words, whichever fields they stand in', async () => {
    const ask = await asking(open, neighbours());
    expect(await ask('lotte dentiste gand')).toEqual(['lotte']);
    expect(await ask('rémy dentiste gand')).toEqual([]);
  });

  test('11 ten words count, the eleventh is ignored', async () => {
    const ask = await asking(open, [entry({ id: 'x', bio: 'uno dos tres cuatro cinco seis siete ocho nueve diez' })]);
    expect(await ask('uno dos tres cuatro cinco seis siete ocho nueve diez once')).toEqual(['x']);
    expect(await ask('uno dos tres cuatro cinco seis siete ocho nueve zwanzig')).toEqual([]);
  });

  test('12 signs are no operators', async () => {
    const ask = await asking(open, neighbours());
    expect((await ask('dentiste -gand'))[0]).toBe('lotte');
    expect((await ask('"gand dentiste"'))[0]).toBe('lotte');
    expect((await ask('+dentiste* ~(gand)^'))[0]).toBe('lotte');
    expect((await ask('  dentiste,\tgand\n'))[0]).toBe('lotte');
  });

  test('13 stop words are dropped, unless nothing else was written', async () => {
    const ask = await asking(open, [...neighbours(), entry({ id: 'an', name: 'An De Smet' })]);
    expect((await ask('je cherche un dentiste à Gand'))[0]).toBe('lotte');
    expect((await ask('ik zoek een tandarts in Gent'))[0]).toBe('lotte');
    expect((await ask('أبحث عن طبيب أسنان'))[0]).toBe('lotte');
    expect((await ask('an'))[0]).toBe('an');
  });

  test('14 nonsense finds nothing and suggests nothing; a text without any word browses', async () => {
    const engine = await engineWith(open, neighbours());
    for (const text of ['xqzvwk', 'plombier', '1234567', 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz']) {
      const { hits, total, suggestion } = await engine.search(question({ text }), everybody);
      expect({ text, hits, total, suggestion }).toEqual({ text, hits: [], total: 0 });
    }
    expect((await engine.search(question({ text: '?! \u{1F984}' }), everybody)).total).toBe(4);
  });

  test('a slip is mended in the suggestion, in the spelling of the vocabulary, and the rest is kept', async () => {
    const engine = await engineWith(open, neighbours());
    const suggest = async (text: string) => (await engine.search(question({ text }), everybody)).suggestion;
    expect(await suggest('je cherche un dentsite, à Gand')).toBe('je cherche un dentiste, à Gand');
    expect(await suggest('tlok')).toBe('tolk');
    expect(await suggest('regularistion')).toBe('régularisation');
    expect(await suggest('dentiste')).toBeUndefined();
  });

  test('matched words are those of the entry that answered', async () => {
    const engine = await engineWith(open, neighbours());
    const [hit] = (await engine.search(question({ text: 'vandenbergh dentsite' }), everybody)).hits;
    expect(hit?.id).toBe('lotte');
    expect(hit?.matchedWords).toEqual(expect.arrayContaining(['vandenberghe']));
    expect(strictIds(await engine.search(question({ text: 'lotte' }), everybody))).toEqual(['lotte']);
  });
}
