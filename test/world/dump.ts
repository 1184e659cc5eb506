import { text } from 'node:stream/consumers';
import type { Database } from '../../src/platform/index.ts';

/** Everything a database holds: every table by COPY, in one snapshot, as somebody has it who carries the server away. */
export async function dumpOf({ sql }: Database): Promise<string> {
  return sql.begin('isolation level repeatable read read only', async (tx) => {
    const tables = await tx<{ name: string }[]>`
      select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`;
    const copies: string[] = [];
    for (const { name } of tables) {
      const rows = await tx.unsafe(`copy (select * from ${name}) to stdout`).readable();
      copies.push(`-- ${name}\n${await text(rows)}`);
    }
    return copies.join('\n');
  });
}
