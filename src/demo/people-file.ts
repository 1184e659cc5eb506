import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DemoPeople } from './contract.ts';

/** The people of one filled database and their words, which that database does not hold. */
const PeopleFile = DemoPeople.extend({ org: z.string() });
export type PeopleFile = z.infer<typeof PeopleFile>;

const fileIn = (folder: string): string => join(folder, 'people.json');

/** The people of the demo in this folder; undefined where there are none, or where another version wrote them. */
export function readPeople(folder: string): PeopleFile | undefined {
  try {
    return PeopleFile.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Keeps the people of a database, for its owner's eyes: mode 0600, whole or not at all, on the disk when it returns. */
export function writePeople(folder: string, file: PeopleFile): void {
  const draft = `${fileIn(folder)}.${randomBytes(6).toString('hex')}`;
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeSync(descriptor, `${JSON.stringify(file, undefined, 2)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(draft, fileIn(folder));
}
