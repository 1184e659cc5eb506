import { inject } from 'vitest';
import { openDatabase, type DatabaseAddress } from '../../src/platform/index.ts';
import { databaseName, type TestServer } from './server.ts';

export interface FreshDatabase {
  readonly address: DatabaseAddress;
  drop(): Promise<void>;
}

/** A migrated, empty database of one's own, on the server of this test run unless another is given. */
export async function freshDatabase(on: TestServer = ofThisRun()): Promise<FreshDatabase> {
  const { socketFolder, template } = on;
  const name = databaseName('copy');
  const admin = openDatabase({ socketFolder, database: 'relais' }, 1);
  // Copies of one template wait for one another.
  await admin.sql`select pg_advisory_lock(1)`;
  await admin.sql`create database ${admin.sql(name)} template ${admin.sql(template)} strategy file_copy`;
  await admin.sql`select pg_advisory_unlock(1)`;
  await admin.close();
  return {
    address: { socketFolder, database: name },
    async drop() {
      const again = openDatabase({ socketFolder, database: 'relais' }, 1);
      await again.sql`drop database if exists ${again.sql(name)} with (force)`;
      await again.close();
    },
  };
}

const ofThisRun = (): TestServer => ({ socketFolder: inject('socketFolder'), template: inject('template') });
