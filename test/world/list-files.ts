import { aliasFile, placeLines } from '../../src/web/bundle/vocabulary.ts';
import { guessColumns, type Columns } from '../../src/web/screens/moving-in/columns.ts';
import { decodeList } from '../../src/web/screens/moving-in/decode.ts';
import { draftsOf, type Draft } from '../../src/web/screens/moving-in/drafts.ts';
import { parseList } from '../../src/web/screens/moving-in/parse-list.ts';
import { vocabularyOf } from '../../src/web/screens/moving-in/vocabulary.ts';

export const places = placeLines();
const vocabulary = vocabularyOf(aliasFile(), places);
function columnsOf(rows: ReturnType<typeof parseList>['rows']): Columns {
  return guessColumns(
    rows,
    (cell) => vocabulary.kindOf(cell) !== undefined,
    (cell) => vocabulary.languageOf(cell) !== undefined,
  );
}

/** What an import makes of a file, its columns as they are guessed. */
export function read(bytes: Uint8Array): Draft[] {
  const { rows } = parseList(decodeList(bytes).text);
  return draftsOf(rows, columnsOf(rows), vocabulary);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
