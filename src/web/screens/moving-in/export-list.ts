import Papa from 'papaparse';
import type { KeptWords } from '../../../client/index.ts';

/** What export writes at the head of each column, and how it names things, in the reader's language. */
export interface ExportWords {
  readonly heads: readonly [
    name: string,
    telephone: string,
    kind: string,
    languages: string,
    place: string,
    notes: string,
  ];
  kind(kind: KeptWords['kinds'][number]): string;
  language(language: KeptWords['languages'][number]): string;
  /** Postcode and name: some share one or the other. */
  place(municipality: string): string;
}

/** The list as Excel opens it: BOM, `;`, every cell in quotes. What Excel would take for a formula stays text. */
export function exportList(people: readonly KeptWords[], words: ExportWords): string {
  const rows = people.map(({ name, telephone, kinds, languages, municipality, notes }) => [
    name,
    telephone,
    kinds.map((kind) => words.kind(kind)).join('; '),
    languages.map((language) => words.language(language)).join('; '),
    municipality === undefined ? '' : words.place(municipality),
    notes,
  ]);
  const cells = [[...words.heads], ...rows].map((row) => row.map(disarmed));
  return `\uFEFF${Papa.unparse(cells, { delimiter: ';', newline: '\r\n', quotes: true })}\r\n`;
}

/** An apostrophe before what would be a formula, and before what the next import would take for such an apostrophe. */
const disarmed = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
