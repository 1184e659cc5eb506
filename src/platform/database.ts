import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** Where PostgreSQL listens: a server's URL, or the socket folder of the embedded one. */
export type DatabaseAddress = { readonly url: string } | { readonly socketFolder: string; readonly database: string };

export type Transaction = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0];

export interface Database {
  readonly drizzle: PostgresJsDatabase;
  readonly sql: postgres.Sql;
  /** One transaction; begun again, up to three times, when PostgreSQL broke a deadlock at its expense. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The one account of the embedded server; it is reached through a socket in a folder that only its owner enters. */
export const embeddedUser = 'relais';

const deadlock = '40P01';
const mostTries = 4;

/** A pool of connections. It connects at its first use. */
export function openDatabase(address: DatabaseAddress, poolSize = 10): Database {
  const options = { max: poolSize, onnotice: () => {}, connection: { application_name: 'relais' } };
  const sql =
    'url' in address
      ? postgres(address.url, options)
      : postgres({ ...options, host: address.socketFolder, database: address.database, user: embeddedUser });
  const database = drizzle({ client: sql });
  return {
    drizzle: database,
    sql,
    async transaction(work) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await database.transaction(work);
        } catch (error) {
          if (tries === mostTries || codeOf(error) !== deadlock) throw error;
        }
      }
    },
    close: () => sql.end({ timeout: 5 }),
  };
}

/** PostgreSQL's five-character code of a failure, through the wrapping of the query builder. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
