import { decimal, id, integer, label, list, readFields } from './list.ts';

/** A coordinator's note that this roster is still the newest one. The newest note replaces the others. */
export interface Dating {
  readonly org: string;
  readonly number: number;
  readonly rosterHash: string;
  /** Unix seconds. */
  readonly date: number;
}

export function datingText({ org, number, rosterHash, date }: Dating): string {
  return list(label('dating'), id(org), decimal(number), rosterHash, decimal(date));
}

/** Reads a dating's form: nothing is verified. Fails with `malformed`. */
export function readDating(text: string): Dating {
  const [org, number, rosterHash, date] = readFields(text, 'dating', 4);
  return { org: id(org), number: integer(number), rosterHash, date: integer(date) };
}
