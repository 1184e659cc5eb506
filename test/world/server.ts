import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate, openDatabase, reachableFolder, startEmbedded, type Database } from '../../src/platform/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests' PostgreSQL listens. */
    socketFolder: string;
    /** The database that every test file gets a copy of. */
    template: string;
  }
}

/** A PostgreSQL, and on it a migrated, empty database to copy. */
export interface TestServer {
  readonly socketFolder: string;
  readonly template: string;
}

const oldestHours = 2;

/** One PostgreSQL for all test files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide('socketFolder', server.socketFolder);
  project.provide('template', server.template);
  return () => server.stop();
}

/** Starts a PostgreSQL, or joins the one of another run, and migrates a template for this run. */
export async function startTestServer(): Promise<TestServer & { stop(): Promise<void> }> {
  const folder = reachableFolder(join(tmpdir(), `relais-test-${process.getuid?.() ?? 0}`), 'test');
  const server = await startEmbedded(folder);
  const { socketFolder } = server.address;
  // Kept open to the end: another run that ends sooner then leaves the server running.
  const admin = openDatabase(server.address, 1);
  await forgetsDurability(admin);
  await dropLeftovers(admin);
  const template = databaseName('template');
  await admin.sql`create database ${admin.sql(template)}`;
  await migrate({ socketFolder, database: template });
  const stop = async () => {
    await admin.sql`drop database if exists ${admin.sql(template)} with (force)`;
    await admin.close();
    await server.stop();
  };
  return { socketFolder, template, stop };
}

/** What tests write need not survive a loss of power, and a second's wait for the disk a thousand times over is minutes. */
async function forgetsDurability({ sql }: Database): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await sql.unsafe(`alter system set ${setting} = off`);
  await sql`select pg_reload_conf()`;
}

/** A name of its own that tells when it was made. */
export function databaseName(purpose: string): string {
  return `relais_${hourNow()}_${purpose}_${randomBytes(6).toString('hex')}`;
}

/** Databases of runs that were killed. */
async function dropLeftovers(admin: Database): Promise<void> {
  const found = await admin.sql<{ name: string }[]>`select datname as name from pg_database`;
  for (const { name } of found) {
    const hour = /^relais_(\d+)_/.exec(name)?.[1];
    if (hour !== undefined && Number(hour) < hourNow() - oldestHours) {
      await admin.sql`drop database if exists ${admin.sql(name)} with (force)`;
    }
  }
}

const hourNow = (): number => Math.floor(Date.now() / 3_600_000);
