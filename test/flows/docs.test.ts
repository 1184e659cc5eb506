import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { curlOf } from '../../src/http/docs/curl.ts';
import { operationsOf } from '../../src/http/docs/page.ts';
import type { Description } from '../../src/http/docs/schema.ts';
import { caller, type Caller } from '../world/callers.ts';
import { apiRoutes } from '../world/routes.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let ines: Caller;
let page: string;
let description: Description;
let origin: string;

beforeAll(async () => {
  service = await startService();
  ines = await caller(service, { roles: ['coordinator'] });
  page = (await service.app.inject('/docs')).body;
  description = (await service.app.inject('/openapi.json')).json();
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`;
});
afterAll(() => service.drop());

test('every operation stands on the page, in its room, with who may ask and a line for the shell', () => {
  const articles = page.split('<article>').slice(1);
  expect(articles).toHaveLength(apiRoutes(service).length);
  for (const { method, url } of apiRoutes(service)) {
    const title = `<code>${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}</code>`;
    const article = articles.find((one) => one.includes(title)) ?? title;
    expect(article).toContain('curl -sS');
    expect(article).toMatch(/Open to anyone|Anyone who is signed in|Whoever may/);
  }
  const rooms = [...page.matchAll(/<h2 id="room-([^"]+)"/g)].map(([, room]) => room);
  expect(new Set(rooms)).toEqual(new Set(['cases', 'directory', 'identity', 'live', 'notifications', 'search']));
  expect(rooms).toHaveLength(6);
});

test('the page, its styles and its script weigh at most 30 kB together, run under the strict policy, and leave nothing open', async () => {
  const files = ['/docs/docs.css', '/docs/filter.js'].map((path) => service.app.inject(path));
  const bodies = [page, ...(await Promise.all(files)).map(({ body }) => body)];
  expect(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)).toBeLessThanOrEqual(30_000);
  expect(page).not.toMatch(/<script(?! type="module" src=)|<style|\sstyle=|\son\w+=|undefined|\[object/);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
});

/** The documented line for an operation, at the instance that listens here. */
function lineOf(method: string, path: string): string {
  const found = operationsOf(description).find((one) => one.method === method && one.path === path);
  if (found === undefined) throw new Error(`${method} ${path} is not described`);
  return curlOf({ method, path, origin }, found.operation, description.components?.schemas ?? {});
}

/** Runs a line as a shell does, where there is curl; else asks for what the line says. */
async function statusOf(line: string, token: string): Promise<number> {
  const run = promisify(execFile);
  const env = { PATH: process.env['PATH'], TOKEN: token, no_proxy: '*' };
  try {
    const { stdout } = await run('sh', ['-c', `${line} -o /dev/null -w '%{http_code}'`], { env });
    return Number(stdout);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 127) throw error;
    return asked(line, token);
  }
}

async function asked(line: string, token: string): Promise<number> {
  const words = [...line.matchAll(/'((?:[^']|'\\'')*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) =>
    (single?.replaceAll(String.raw`'\''`, "'") ?? double ?? bare ?? '').replace('$TOKEN', token),
  );
  const after = (flag: string) => words.flatMap((word, at) => (words[at - 1] === flag ? [word] : []));
  const headers = after('-H').map((header) => header.split(': ') as [string, string]);
  const [method = 'GET'] = after('-X');
  const [body] = after('-d');
  const answer = await fetch(words.at(-1) ?? '', { method, headers, ...(body !== undefined && { body }) });
  return answer.status;
}

test.each([
  ['get', '/v1/collective', 200],
  ['get', '/v1/entries/mine', 200],
  ['get', '/v1/board', 200],
  ['get', '/v1/pictures/coverage', 200],
  ['post', '/v1/search', 200],
  ['put', '/v1/duties/{week}', 204],
  ['get', '/v1/cases/{case}', 404],
] as const)('the line for %s %s answers %i', async (method, path, status) => {
  const line = lineOf(method, path);
  expect(await statusOf(line, ines.token), line).toBe(status);
  expect(await asked(line, ines.token), line).toBe(status);
});

test('without a token the same line is refused, and no line of the page is refused for its form alone', async () => {
  expect(await statusOf(lineOf('get', '/v1/board'), 'none')).toBe(401);
  const malformed: string[] = [];
  for (const { method, path } of operationsOf(description)) {
    if (method !== 'get' || path === '/v1/events') continue;
    const line = lineOf(method, path);
    if ((await asked(line, ines.token)) === 400) malformed.push(line);
  }
  expect(malformed).toEqual([]);
});
