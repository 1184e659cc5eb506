import { isId } from '../kernel/index.ts';
import { must, refuse } from './errors.ts';

/** As many strings as a format has fields. */
type Strings<Count extends number, Found extends string[] = []> = Found['length'] extends Count
  ? Found
  : Strings<Count, [...Found, string]>;

/** What every hashed, MACed, signed or authenticated list starts with. */
export function label(purpose: string): string {
  return `relais/${purpose}/1`;
}

/** The one way to write a list of strings: JSON without spaces. Fails with `text_malformed` on a lone surrogate. */
export function list(...strings: readonly string[]): string {
  must(
    strings.every((string) => typeof string === 'string' && string.isWellFormed()),
    'text_malformed',
  );
  return JSON.stringify(strings);
}

/** Reads a list back. Fails with `malformed` unless writing it again gives the same text. */
export function readList(text: string): string[] {
  const strings = parsed(text);
  must(Array.isArray(strings) && list(...(strings as string[])) === text, 'malformed');
  return strings as string[];
}

/** The fields of a list that starts with its label: exactly so many, without the label. */
export function readFields<Count extends number>(text: string, purpose: string, count: Count): Strings<Count> {
  const [first, ...fields] = readList(text);
  must(first === label(purpose) && fields.length === count, 'malformed');
  return fields as Strings<Count>;
}

/** A list without label of exactly so many strings. */
export function readTuple<Count extends number>(text: string, count: Count): Strings<Count> {
  const strings = readList(text);
  must(strings.length === count, 'malformed');
  return strings as Strings<Count>;
}

/** A list in sorted order, nothing twice. */
export function readSortedSet(text: string): string[] {
  const strings = readList(text);
  must(isSortedSet(strings), 'malformed');
  return strings;
}

/** Sorted by UTF-16 units, without duplicates. */
export function sortedSet(strings: Iterable<string>): string[] {
  return [...new Set(strings)].sort();
}

export function isSortedSet(strings: readonly string[]): boolean {
  return strings.every((string, at) => at === 0 || (strings[at - 1] ?? '') < string);
}

/** `[key, value, …]`, keys sorted; absent ones are left out, several values are written as a list. */
export function record(fields: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const strings: string[] = [];
  for (const key of Object.keys(fields).sort()) {
    const value = fields[key];
    if (value !== undefined) strings.push(key, typeof value === 'string' ? value : list(...value));
  }
  return list(...strings);
}

/** Reads a record back. A value that was written as a list comes as its text: see `readList`. */
export function readRecord(text: string): Record<string, string> {
  const strings = readList(text);
  const keys = strings.filter((_, at) => at % 2 === 0);
  must(strings.length % 2 === 0 && isSortedSet(keys), 'malformed');
  return Object.fromEntries(keys.map((key, at) => [key, strings[2 * at + 1] ?? '']));
}

/** A count or an instant in Unix seconds: decimal, no sign, no leading zero, 15 digits at most. */
export function integer(text: string): number {
  return /^(0|[1-9][0-9]{0,14})$/.test(text) ? Number(text) : refuse('malformed');
}

/** Writes such a number. */
export function decimal(number: number): string {
  must(Number.isInteger(number) && number >= 0 && number < 1e15, 'malformed');
  return String(number);
}

/** An id: 1 to 64 characters of base64url. */
export function id(text: string): string {
  must(isId(text), 'malformed');
  return text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('malformed');
  }
}
