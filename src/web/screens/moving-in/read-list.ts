import aliases from 'aliases:all';
import places from 'places:all';
import { clean, decodeList, noListIn, type Encoding } from './decode.ts';
import { guessColumns, type Columns } from './columns.ts';
import { parseList, type ListRow } from './parse-list.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** Why nothing was read. */
export type Refusal = 'empty' | 'excel' | 'no-list' | 'too-large' | 'too-many' | 'unreadable';

export interface ReadList {
  readonly encoding: Encoding | 'pasted';
  readonly rows: readonly ListRow[];
  readonly columns: Columns;
  readonly vocabulary: Vocabulary;
}

const mostBytes = 10_000_000;
const mostRows = 5_000;

/** Reads a file, or a pasted list, on this device. */
export async function readList(source: File | string): Promise<ReadList | Refusal> {
  if (typeof source === 'string') return fromText(clean(source), 'pasted');
  if (source.size > mostBytes) return 'too-large';
  const bytes = await source.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return 'unreadable';
  const refused = noListIn(new Uint8Array(bytes));
  if (refused !== undefined) return refused === 'excel' ? 'excel' : 'no-list';
  const { text, encoding } = decodeList(new Uint8Array(bytes));
  return fromText(text, encoding);
}

function fromText(text: string, encoding: ReadList['encoding']): ReadList | Refusal {
  if (text.length > mostBytes) return 'too-large';
  const { rows } = parseList(text);
  if (rows.length === 0) return 'empty';
  if (rows.length > mostRows + 1) return 'too-many';
  const vocabulary = vocabularyOf(aliases, places);
  const columns = guessColumns(
    rows,
    (cell) => vocabulary.kindOf(cell) !== undefined,
    (cell) => vocabulary.languageOf(cell) !== undefined,
  );
  return { encoding, rows, columns, vocabulary };
}
