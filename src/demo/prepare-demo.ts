import { settings } from '../identity/index.ts';
import {
  codeOf,
  migrate,
  openDatabase,
  readOrMakeSecrets,
  startEmbedded,
  type Database,
  type DatabaseAddress,
} from '../platform/index.ts';
import type { DemoPerson } from './contract.ts';
import { fillDatabase } from './fill-database.ts';
import { readPeople, writePeople } from './people-file.ts';

/** The demo's database; and the name that it bears until it is whole. */
const demoName = 'relais';
const fillingName = 'relais_filling';

/** Any number will do, so long as it is always the same. */
const lockNumber = 7_352_476;

export interface DemoFolder {
  readonly folder: string;
  /** The instance's secrets lie here: what was granted ahead is wrapped with one of them. */
  readonly secretsFolder: string;
  /** Hears that the database is being filled, which takes some seconds. */
  readonly onFill: () => void;
}

/**
 * Sees that the folder's embedded PostgreSQL holds a filled demo, and answers its people; the server goes on running.
 * It is filled under another name and then renamed: a fill that was killed is done again from its beginning, and of two
 * at once the second waits. Fails with one sentence where the folder holds a Relais that is no demo.
 */
export async function prepareDemo(options: DemoFolder): Promise<readonly DemoPerson[]> {
  const server = await startEmbedded(options.folder, 'postgres');
  const admin = openDatabase(server.address, 1);
  const at = (database: string): DatabaseAddress => ({ ...server.address, database });
  try {
    // Held by the one connection of this pool; closing it lets go, killed or not.
    await admin.sql`select pg_advisory_lock(${lockNumber})`;
    const people = (await peopleOf(admin, at(demoName), options)) ?? (await fill(admin, at(fillingName), options));
    await admin.close();
    return people;
  } catch (error) {
    await admin.close();
    await server.stop();
    throw error;
  }
}

/** The people of the demo that is there. Undefined where it has to be filled: none is, or its words or tables are not ours. */
async function peopleOf(
  admin: Database,
  address: DatabaseAddress,
  { folder }: DemoFolder,
): Promise<readonly DemoPerson[] | undefined> {
  const found = await admin.sql`select 1 from pg_database where datname = ${demoName}`;
  if (found.length === 0) return undefined;
  const org = await orgOf(address);
  const file = readPeople(folder);
  if (file?.org !== org) return undefined;
  try {
    await migrate(address);
    return file.people;
  } catch {
    return undefined;
  }
}

/** The org of a demo's database. Fails with one sentence for any other: it is not ours to fill. */
async function orgOf(address: DatabaseAddress): Promise<string> {
  const database = openDatabase(address, 1);
  try {
    const { org, isDemo } = await database.transaction(settings);
    if (isDemo) return org;
  } catch (error) {
    // 42P01: a database without our tables.
    if (codeOf(error) !== '42P01') throw error;
  } finally {
    await database.close();
  }
  throw new Error('This folder holds a collective’s own Relais: the demo needs another one.');
}

async function fill(admin: Database, address: DatabaseAddress, options: DemoFolder): Promise<readonly DemoPerson[]> {
  options.onFill();
  const { sql } = admin;
  await sql`drop database if exists ${sql(fillingName)} with (force)`;
  await sql`create database ${sql(fillingName)}`;
  // Nobody misses what a crash takes of a half-filled database. The renaming is written to the disk, and all before it.
  await sql`alter database ${sql(fillingName)} set synchronous_commit = off`;
  await migrate(address);
  const secrets = readOrMakeSecrets(options.secretsFolder);
  const filled = await fillDatabase({ address, secrets, now: new Date() });
  await sql`alter database ${sql(fillingName)} reset synchronous_commit`;
  writePeople(options.folder, filled);
  await sql`drop database if exists ${sql(demoName)} with (force)`;
  await sql`alter database ${sql(fillingName)} rename to ${sql(demoName)}`;
  return filled.people;
}
