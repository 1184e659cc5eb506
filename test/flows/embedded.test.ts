import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, startEmbedded } from '../../src/platform/index.ts';

const platform = resolve(import.meta.dirname, '../../src/platform/index.ts');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relais-embedded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const processOf = (): number =>
  Number(readFileSync(join(folder, 'postgresql', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Starts the folder's server in a process of its own, which then leaves without a word, as a killed one does. */
async function startElsewhere(): Promise<string> {
  const program = `import { startEmbedded } from ${JSON.stringify(platform)};
    const { address } = await startEmbedded(${JSON.stringify(folder)});
    console.log(address.socketFolder);
    process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [words] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return words.trim();
}

test('two processes that start at once on one folder share one server, which outlives both', async () => {
  const [one, two] = await Promise.all([startElsewhere(), startElsewhere()]);
  expect(one).not.toBe('');
  expect(one).toBe(two);
  expect(statSync(one ?? '').mode & 0o777).toBe(0o700);

  const server = await startEmbedded(folder);
  expect(server.address.socketFolder).toBe(one);
  await server.stop();
  expect(existsSync(join(folder, 'postgresql', 'postmaster.pid'))).toBe(false);
});

test('PostgreSQL killed outright comes back with all that was committed', async () => {
  const first = await startEmbedded(folder);
  const before = openDatabase(first.address, 1);
  await before.sql`create table kept (word text)`;
  await before.sql`insert into kept values ('here')`;
  process.kill(processOf(), 'SIGKILL');
  await before.close();

  const again = await startEmbedded(folder);
  const after = openDatabase(again.address, 1);
  expect(await after.sql`select word from kept`).toEqual([{ word: 'here' }]);
  await after.close();
  await again.stop();
});

test('a server that somebody else still uses is left running', async () => {
  const server = await startEmbedded(folder);
  const other = openDatabase(server.address, 1);
  await other.sql`select 1`;
  await server.stop();
  expect(await other.sql`select 1 as one`).toEqual([{ one: 1 }]);
  await other.close();
  await server.stop();
});

test('nothing is listening on the network', async () => {
  const server = await startEmbedded(folder);
  const database = openDatabase(server.address, 1);
  expect(await database.sql`show listen_addresses`).toEqual([{ listen_addresses: '' }]);
  await database.close();
  await server.stop();
});
