import { afterAll, beforeAll, expect, test } from 'vitest';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.drop());

/** Tables of ours that no room says when to forget, and names that no table bears. */
async function faults(): Promise<string[]> {
  const rows = await service.database.sql<{ name: string }[]>`
    select relname as name from pg_catalog.pg_class
    join pg_catalog.pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p') and nspname not in ('pg_catalog', 'information_schema', 'drizzle', 'pgboss')`;
  const tables = new Set(rows.map(({ name }) => name));
  const declared = service.rooms.expiries.map(({ table }) => table);
  return [
    ...[...tables]
      .filter((table) => !declared.includes(table))
      .map(
        (table) => `${table}: no room declares its expiry: add it to the expiries of the room whose tables.ts has it`,
      ),
    ...declared.filter((table) => !tables.has(table)).map((table) => `${table}: an expiry without a table`),
    ...declared.filter((table, index) => declared.indexOf(table) !== index).map((table) => `${table}: declared twice`),
  ];
}

test('every table says when it is forgotten', async () => {
  expect(await faults()).toEqual([]);
});

test('a table without an expiry is found', async () => {
  await service.database.sql`create table planted (id text)`;
  expect(await faults()).toEqual([
    'planted: no room declares its expiry: add it to the expiries of the room whose tables.ts has it',
  ]);
  await service.database.sql`drop table planted`;
});

test('a table that dies with its parent really does', async () => {
  const rows = await service.database.sql<{ name: string }[]>`
    select distinct conrelid::regclass::text as name from pg_catalog.pg_constraint
    where contype = 'f' and confdeltype = 'c'`;
  const cascading = new Set(rows.map(({ name }) => name.replaceAll('"', '')));
  const wrong = service.rooms.expiries.filter(({ table, erase }) => erase === 'cascade' && !cascading.has(table));
  expect(wrong.map(({ table }) => table)).toEqual([]);
});

test('finished jobs are gone after a day', async () => {
  const queues = await service.database.sql<{ name: string; seconds: number }[]>`
    select name, deletion_seconds as seconds from pgboss.queue where name not like '\\_\\_pgboss%'`;
  expect(queues.length).toBeGreaterThan(0);
  for (const { name, seconds } of queues) expect(seconds, name).toBeLessThanOrEqual(86_400);
});
