import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { embeddedUser, type DatabaseAddress } from './database.ts';

/** Any number will do, so long as it is always the same. */
const lockNumber = 7_352_475;

/** Brings the schema up to date. Several instances may start at once: one migrates, the others wait and find it done. */
export async function migrate(address: DatabaseAddress): Promise<void> {
  const options = { max: 1, onnotice: () => {} };
  const sql =
    'url' in address
      ? postgres(address.url, options)
      : postgres({ ...options, host: address.socketFolder, database: address.database, user: embeddedUser });
  try {
    // Held by the one connection of this pool; closing it lets go, killed or not.
    await sql`select pg_advisory_lock(${lockNumber})`;
    await applyMigrations(drizzle({ client: sql }), {
      migrationsFolder: fileURLToPath(new URL('../../drizzle', import.meta.url)),
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
