import Papa from 'papaparse';

/** One row, by the number that a spreadsheet shows beside it. */
export interface ListRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark was opened and not closed, or stood inside: the row was read as it stands. */
  readonly hasOddQuotes: boolean;
}

export interface ParsedList {
  readonly delimiter: Delimiter;
  /** Without those that are empty. */
  readonly rows: readonly ListRow[];
}

export const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Quotation marks that never close are given up one by one; after so many, all of them. */
const mostMendings = 50;

/** Reads a list as spreadsheets write it. Never fails: what has odd quotes is read line by line. */
export function parseList(text: string): ParsedList {
  const said = /^sep=([;,\t])\n/i.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  const delimiter = (said?.[1] as Delimiter | undefined) ?? delimiterOf(body);
  const rows: ListRow[] = said === null ? [] : [{ line: 1, cells: [], hasOddQuotes: false }];
  let rest = body;
  for (let mended = 0; rest !== ''; mended += 1) {
    const broken = readInto(rows, rest, delimiter, mended < mostMendings);
    if (broken === undefined) break;
    rest = broken;
  }
  return { delimiter, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}

/** Reads rows until a quotation mark that never closes; that line is read without marks, and what follows is given back. */
function readInto(rows: ListRow[], text: string, delimiter: Delimiter, minds: boolean): string | undefined {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, quoteChar: minds ? '"' : '\0', newline: '\n' });
  const odd = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const broken = errors.find(
    ({ code, row }) => code === 'MissingQuotes' || (code === 'InvalidQuotes' && spansLines(data[row ?? -1])),
  );
  const whole = broken?.row === undefined ? data : data.slice(0, broken.row);
  const first = rows.length + 1;
  whole.forEach((cells, at) =>
    rows.push({ line: first + at, cells: cells.map(plain), hasOddQuotes: odd.has(at) || !minds }),
  );
  if (broken?.row === undefined) return undefined;
  const start = lengthOf(text, delimiter, broken.row);
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? undefined : end);
  rows.push({ line: rows.length + 1, cells: line.split(delimiter).map(unquoted), hasOddQuotes: true });
  return end < 0 ? '' : text.slice(end + 1);
}

/** How many characters the first so many rows take. */
function lengthOf(text: string, delimiter: Delimiter, count: number): number {
  if (count === 0) return 0;
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: count }).meta.cursor;
}

const spansLines = (cells: readonly string[] | undefined): boolean =>
  cells?.some((cell) => cell.includes('\n')) === true;

const unquoted = (cell: string): string => plain(cell.replace(/^\s*"|"\s*$/g, '').replaceAll('""', '"'));

/** A cell as text: what a formula would be is read, never reckoned; the mark before it is taken off again. */
function plain(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** The sign that cuts the most of the first lines into the same number of cells. */
function delimiterOf(text: string): Delimiter {
  const sample = text.split('\n', 40).filter((line) => line.trim() !== '');
  const score = (delimiter: Delimiter): number => {
    const counts = sample.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
    const usual = counts[0] ?? 0;
    return usual === 0 ? 0 : counts.filter((count) => count === usual).length * 10 + Math.min(usual, 9);
  };
  return delimiters.reduce((best, one) => (score(one) > score(best) ? one : best));
}
