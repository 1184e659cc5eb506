import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient, fetchWithCookies } from '../../src/client/index.ts';
import type { DemoPerson } from '../../src/demo/index.ts';
import { startDemo } from '../../src/start-demo.ts';

const main = resolve(import.meta.dirname, '../../src/cli/main.ts');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'relais-demo-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function launch(command: string, environment: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [main, command, ...(command === 'demo' ? ['--json'] : [])], {
    env: { PATH: process.env['PATH'], HOME: folder, DATA_FOLDER: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function refusal(command: string, environment: Record<string, string>): Promise<string> {
  const child = launch(command, environment);
  const [words, [code]] = await Promise.all([
    child.stderr ? text(child.stderr) : '',
    once(child, 'exit') as Promise<[number]>,
  ]);
  expect(code).toBe(1);
  return words;
}

/** What it prints once it answers. */
async function whatItOffers(child: ChildProcess): Promise<{ url: string; people: DemoPerson[] }> {
  let printed = '';
  for await (const piece of child.stdout ?? []) {
    printed += String(piece);
    if (printed.endsWith('\n')) return JSON.parse(printed) as { url: string; people: DemoPerson[] };
  }
  throw new Error(`it ended before it answered: ${printed}`);
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}

test('the demo touches no given database and answers nobody but this machine', async () => {
  const starting = (environment: Record<string, string>) =>
    startDemo({ environment, onFolder: () => undefined, onFill: () => undefined });
  const url = 'postgres://somebody@localhost/own';
  await expect(starting({ DATABASE_URL: url })).rejects.toThrow(/^The demo brings a PostgreSQL of its own/);
  await expect(starting({ DATABASE_URL_FILE: '/run/secrets/url' })).rejects.toThrow(/^The demo brings/);
  await expect(starting({ HOST: '0.0.0.0' })).rejects.toThrow(/answers this machine only/);
  await expect(starting({ PUBLIC_URL: 'https://relais.example.org' })).rejects.toThrow(/answers this machine only/);
  expect(await refusal('demo', { DATABASE_URL: url })).toMatch(/^The demo brings .*\n$/);
});

test(
  'killed while it fills, it begins again; its words stay from then on, and Relais itself refuses its folder',
  { timeout: 180_000 },
  async () => {
    const PORT = await freePort();
    const killed = launch('demo', { PORT });
    await once(killed.stderr ?? killed, 'data');
    killed.kill('SIGKILL');
    await once(killed, 'exit');

    const first = launch('demo', { PORT });
    const { url, people } = await whatItOffers(first);
    expect(url).toBe(`http://localhost:${PORT}`);
    expect(statSync(join(folder, 'people.json')).mode & 0o777).toBe(0o600);
    const nour = people.find(({ handle }) => handle === 'nour');
    const client = createClient({ baseUrl: url, fetch: fetchWithCookies(url) });
    await client.signIn({ handle: 'nour', words: nour?.words ?? '', deviceName: 'phone' });
    expect((await client.api.board()).stuck.length).toBeGreaterThan(3);
    expect(await refusal('demo', { PORT })).toMatch(/^Port \d+ is taken: .*\n$/);
    expect(await refusal('start', { PORT: await freePort() })).toMatch(/^This database is a demo, .*\n$/);
    first.kill('SIGTERM');
    expect(await once(first, 'exit')).toEqual([0, null]);

    const second = launch('demo', { PORT });
    expect((await whatItOffers(second)).people).toEqual(people);
    // One Ctrl-C comes twice where npm or the launcher passes it on too.
    second.kill('SIGINT');
    second.kill('SIGINT');
    expect(await once(second, 'exit')).toEqual([0, null]);
  },
);
