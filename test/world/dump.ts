import { text } from 'node:stream/consumers';
import type { Database } from '../../src/platform/index.ts';

/** Every table's rows as `COPY … TO STDOUT` gives them, with their column names in the first line; by `schema.table`. */
export type Dump = ReadonlyMap<string, string>;

/** A whole dump of a database in one snapshot: all tables of all schemas, but for PostgreSQL's own. */
export async function dumpOf({ sql }: Pick<Database, 'sql'>): Promise<Map<string, string>> {
  return sql.begin('isolation level repeatable read read only', async (tx) => {
    const tables = await tx<{ schema: string; name: string }[]>`
      select n.nspname as schema, c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      order by 1, 2`;
    const dump = new Map<string, string>();
    for (const { schema, name } of tables) {
      const rows = await tx`copy ${tx(schema)}.${tx(name)} to stdout with (header)`.readable();
      dump.set(`${schema}.${name}`, await text(rows));
    }
    return dump;
  });
}

/** A table's rows, each value as PostgreSQL writes it: bytes as `\x` and hex digits, null as undefined. */
export function rowsOf(dump: Dump, table: string): Record<string, string | undefined>[] {
  const [columns = [], ...rows] = (dump.get(table) ?? missing(table))
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));
  return rows.map((values) => Object.fromEntries(columns.map((column, at) => [column, valueOf(values[at])])));
}

function missing(table: string): never {
  throw new Error(`the dump has no ${table}`);
}

const escapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function valueOf(written: string | undefined): string | undefined {
  if (written === undefined || written === '\\N') return undefined;
  return written.replaceAll(/\\(.)/g, (_, escaped: string) => escapes[escaped] ?? escaped);
}
