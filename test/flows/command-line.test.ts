import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';

const relais = resolve(import.meta.dirname, '../../bin/relais.js');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'relais-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function launch(args: string[], environment: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [relais, ...args], {
    env: { PATH: process.env['PATH'], HOME: folder, DATA_FOLDER: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(args: string[], environment: Record<string, string> = {}) {
  const child = launch(args, environment);
  const [out, err, [code]] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { out, err, code };
}

/** A port that is free now: opened, read, closed. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

test('help, an unknown command and an unknown option each get their sentence and their code', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('usage: relais') as string });
  expect(await run(['dance'])).toMatchObject({ code: 2, err: expect.stringContaining('no command "dance"') as string });
  expect(await run(['setup', '--loud'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('takes no "--loud"') as string,
  });
});

test('a wrong configuration is refused with every fault', async () => {
  const { code, err } = await run(['start'], { PORT: 'many', LOG_LEVEL: 'loud' });
  expect(code).toBe(1);
  expect(err).toMatch(/PORT: .*\n.*LOG_LEVEL: /);
});

test('a service that starts answers, refuses its port to another, makes a set-up link, and leaves with 0 when asked to', async () => {
  const port = await freePort();
  const child = launch(['start'], { PORT: String(port) });
  for await (const line of createInterface({ input: child.stdout ?? process.stdin }))
    if (line.includes('"listening"')) break;
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);

  const second = await run(['start'], { PORT: String(port) });
  expect(second).toMatchObject({
    code: 1,
    err: `Port ${port} is taken: stop what listens there, or choose another with PORT.\n`,
  });

  const setup = await run(['setup', '--json'], { PORT: String(port) });
  expect(JSON.parse(setup.out)).toEqual({
    link: expect.stringMatching(new RegExp(`^http://localhost:${port}/setup#[\\w-]{43}$`)) as string,
    minutes: 60,
  });

  const secrets = join(folder, 'secrets');
  for (const name of readdirSync(secrets)) expect(statSync(join(secrets, name)).mode & 0o777, name).toBe(0o600);

  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
