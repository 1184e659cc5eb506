import type { KeptWords, RowToBring } from '../../../client/index.ts';
import { longest } from '../../../client/kept/words.ts';
import { newId, type EntryId } from '../../../kernel/index.ts';
import type { Columns, Meaning } from './columns.ts';
import type { ListRow } from './parse-list.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Why a row stays out. */
export type Fault = 'no-telephone' | 'doubled' | 'said-no' | 'here';
/** What was kept all the same, and how. */
export type Remark =
  | 'kind-unknown'
  | 'language-unknown'
  | 'place-unknown'
  | 'no-name'
  | 'odd-quotes'
  | 'cut'
  | 'formula';

export interface Draft extends RowToBring {
  readonly line: number;
  readonly fault?: Fault | undefined;
  /** The earlier row that says the same, where it is doubled. */
  readonly sameAs?: number | undefined;
  readonly remarks: readonly { readonly what: Remark; readonly value: string }[];
}

/** The rows of a list as people to call: what is not known by name stays in the notes, so that nothing is lost. */
export function draftsOf(
  rows: readonly ListRow[],
  { hasHeader, meanings }: Columns,
  vocabulary: Vocabulary,
  idOf: (line: number) => EntryId = () => newId<'entry'>(),
): Draft[] {
  return rows.slice(hasHeader ? 1 : 0).map((row) => draftOf(row, meanings, vocabulary, idOf(row.line)));
}

function draftOf(row: ListRow, meanings: readonly Meaning[], vocabulary: Vocabulary, id: EntryId): Draft {
  const remarks: { what: Remark; value: string }[] = [];
  const cellsOf = (meaning: Meaning): string[] =>
    row.cells.flatMap((cell, at) => (meanings[at] === meaning && cell.trim() !== '' ? [tidy(cell)] : []));
  const numbers = cellsOf('telephone');
  const telephone = numbers.find((cell) => /\p{Nd}/u.test(cell)) ?? '';
  const otherNumbers = numbers.filter((cell) => cell !== telephone);
  const kinds = namedIn(cellsOf('kind'), vocabulary.kindOf);
  const languages = namedIn(cellsOf('languages'), vocabulary.languageOf);
  const place = cellsOf('place').join(' ');
  const municipality = place === '' ? undefined : vocabulary.placeOf(place);
  for (const value of kinds.unknown) remarks.push({ what: 'kind-unknown', value });
  for (const value of languages.unknown) remarks.push({ what: 'language-unknown', value });
  const unplaced = place !== '' && municipality === undefined ? [place] : [];
  for (const value of unplaced) remarks.push({ what: 'place-unknown', value });
  const cut = (what: keyof typeof longest, text: string): string => {
    if (text.length > longest[what]) remarks.push({ what: 'cut', value: text.slice(longest[what]) });
    return text.slice(0, longest[what]).toWellFormed();
  };
  const unknown = [...kinds.unknown, ...languages.unknown, ...unplaced];
  const words: KeptWords = {
    name: cut('name', cellsOf('name').join(' ')),
    telephone: cut('telephone', telephone),
    notes: cut('notes', [...cellsOf('notes'), ...otherNumbers, ...unknown].join('\n')),
    kinds: kinds.known,
    languages: languages.known,
    ...(municipality !== undefined && { municipality }),
  };
  if (row.hasOddQuotes) remarks.push({ what: 'odd-quotes', value: '' });
  const formula = row.cells.find((cell) => /^\s*(=|[+\-@](?=\s*\p{L}))/u.test(cell));
  if (formula !== undefined) remarks.push({ what: 'formula', value: formula.trim() });
  if (words.name === '') remarks.push({ what: 'no-name', value: '' });
  const hasNumber = telephone.normalize('NFKC').replace(/\P{Nd}/gu, '').length >= 6;
  return { id, line: row.line, words, remarks, ...(!hasNumber && { fault: 'no-telephone' as const }) };
}

const tidy = (cell: string): string =>
  cell
    .replace(/[\p{Cc}--\n]/gv, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

const piecesOf = (cells: readonly string[], sign: RegExp): string[] =>
  cells.flatMap((cell) => cell.split(sign)).flatMap((one) => one.trim() || []);

/** What cells name: whole pieces between semicolons, else each part between commas and the like. */
function namedIn<Id extends string>(
  cells: readonly string[],
  find: (text: string) => Id | undefined,
): { known: Id[]; unknown: string[] } {
  const known = new Set<Id>();
  const unknown: string[] = [];
  const take = (part: string): boolean => {
    const found = find(part);
    if (found !== undefined) known.add(found);
    return found !== undefined;
  };
  for (const piece of piecesOf(cells, /[;\n|·•]/)) {
    if (take(piece)) continue;
    const finer = piecesOf([piece.replace(/\([^)]*\)/g, ' ')], /[,/+&،]|\s(?:et|en|and|und|و)\s/u);
    unknown.push(...finer.filter((part) => !take(part)));
  }
  return { known: [...known], unknown };
}

/** The same person twice in one list: by name and number. `same` says when two are. */
export function withDoubles(drafts: readonly Draft[], keyOf: (draft: Draft) => string): Draft[] {
  const first = new Map<string, number>();
  return drafts.map((draft) => {
    if (draft.fault !== undefined) return draft;
    const key = keyOf(draft);
    const sameAs = first.get(key);
    if (sameAs === undefined) first.set(key, draft.line);
    return sameAs === undefined ? draft : { ...draft, fault: 'doubled' as const, sameAs };
  });
}
