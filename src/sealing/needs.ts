import { hash } from './hash.ts';
import { label, list, readFields, readList, readRecord, record } from './list.ts';

/** One need as the host wrote it, field by field; a field with several values is written as a list. */
export type WrittenNeed = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The needs as one text: the brief carries it, and every grant holds its hash. */
export function needsText(needs: readonly WrittenNeed[]): string {
  return list(...needs.map(record));
}

/** Reads the needs back. A field that was written as a list comes as its text: see `readList`. */
export function readNeeds(text: string): Record<string, string>[] {
  return readList(text).map(readRecord);
}

export function needsHash(needs: string): Promise<string> {
  return hash(label('needs'), needs);
}

/** The first item of an epoch. The server drops the commune once a need is covered: here it stays. */
export interface Brief {
  /** See `needsText`. */
  readonly needs: string;
  readonly words: string;
}

export function briefText({ needs, words }: Brief): string {
  return list(label('brief'), needs, words);
}

export function readBrief(text: string): Brief {
  const [needs, words] = readFields(text, 'brief', 2);
  return { needs, words };
}
