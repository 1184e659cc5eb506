import { foldWord } from '../../typed-words.ts';
import type { ListRow } from './parse-list.ts';

/** What a column says. Several may say one thing: first and family name, telephone and mobile. */
export const meanings = ['name', 'telephone', 'kind', 'languages', 'place', 'notes', 'nothing'] as const;
export type Meaning = (typeof meanings)[number];

export interface Columns {
  /** The first row names the columns, and is nobody. */
  readonly hasHeader: boolean;
  /** One for each column. */
  readonly meanings: readonly Meaning[];
}

/** Words by which lists head their columns, in French, Dutch, English and Arabic, folded; the first that fits counts. */
const words: readonly (readonly [Meaning, RegExp])[] = [
  ['notes', /remarque|opmerking|notes?\b|notities|comment|divers|varia|info|remark|e-?mail|courriel|mail|ملاحظ/],
  ['telephone', /tel|gsm|mobile|mobiel|portable|phone|numero|nummer|هاتف|رقم/],
  ['languages', /langue|taal|talen|language|لغ/],
  [
    'place',
    /commune|gemeente|ville|stad|localite|municipality|city|town|place|plaats|woonplaats|lieu|code postal|postcode|postal|zip|\bcp\b|بلدية|مكان/,
  ],
  [
    'kind',
    /metier|beroep|profession|fonction|functie|specialit|kind|job|role|aide|help|hulp|type|competence|مهنة|مساعدة/,
  ],
  ['nothing', /adresse|adres|address|rue|straat|street|date|datum|etat|status|^id$|^n[°o]?$/],
  ['name', /nom\b|prenom|naam|name|personne|persoon|person|contact|اسم/],
];

const telephone = /^[+(]?[\d\s./()-]{8,20}$/;

/** Guesses what each column says: by its head where there is one, else by what stands in it. */
export function guessColumns(
  rows: readonly ListRow[],
  isKind: (cell: string) => boolean,
  isLanguage: (cell: string) => boolean,
): Columns {
  const width = Math.max(0, ...rows.slice(0, 200).map(({ cells }) => cells.length));
  const head = Array.from({ length: width }, (_, at) => meaningOf(rows[0]?.cells[at] ?? ''));
  const named = head.filter((meaning) => meaning !== undefined).length;
  const hasNumber = rows[0]?.cells.some((cell) => telephone.test(cell.trim())) === true;
  const hasHeader = !hasNumber && named > 0 && named * 2 >= width;
  if (hasHeader) return { hasHeader, meanings: head.map((meaning) => meaning ?? 'nothing') };
  return { hasHeader, meanings: guessByContent(rows, width, { isKind, isLanguage }) };
}

function meaningOf(head: string): Meaning | undefined {
  const folded = foldWord(head);
  return words.find(([, pattern]) => pattern.test(folded))?.[0];
}

function guessByContent(
  rows: readonly ListRow[],
  width: number,
  is: { isKind: (cell: string) => boolean; isLanguage: (cell: string) => boolean },
): Meaning[] {
  const sample = rows.slice(0, 50);
  const found = Array.from({ length: width }, (_, at): Meaning => {
    const cells = sample.map(({ cells }) => cells[at]?.trim() ?? '').filter(Boolean);
    const mostly = (test: (cell: string) => boolean): boolean =>
      cells.length > 0 && cells.filter(test).length * 2 >= cells.length;
    if (mostly((cell) => telephone.test(cell))) return 'telephone';
    if (mostly((cell) => /^\d{4}(\s|$)/.test(cell))) return 'place';
    if (mostly(is.isKind)) return 'kind';
    if (mostly(is.isLanguage)) return 'languages';
    return 'nothing';
  });
  const name = found.findIndex(
    (meaning, at) => meaning === 'nothing' && sample.some(({ cells }) => /\p{L}/u.test(cells[at] ?? '')),
  );
  return found.map((meaning, at) => (at === name ? 'name' : meaning));
}
