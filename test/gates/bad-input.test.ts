import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caller, type Caller } from '../world/callers.ts';
import { addressOf, apiRoutes } from '../world/routes.ts';
import { startService, type TestService } from '../world/service.ts';

interface BodySchema {
  properties?: Record<string, unknown>;
}
interface Operation {
  requestBody?: { content: { 'application/json': { schema: BodySchema } } };
}

let service: TestService;
let asker: Caller;
const taking: { method: 'POST' | 'PUT' | 'PATCH'; url: string; properties: string[] }[] = [];

beforeAll(async () => {
  service = await startService();
  asker = await caller(service, { roles: ['host', 'expert', 'coordinator'] });
  const document = (await service.app.inject('/openapi.json')).json<{
    paths: Record<string, Record<string, Operation>>;
  }>();
  for (const { method, url } of apiRoutes(service)) {
    const operation = document.paths[url.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    const schema = operation?.requestBody?.content['application/json'].schema;
    if (schema) taking.push({ method: method as 'POST', url, properties: Object.keys(schema.properties ?? {}) });
  }
});
afterAll(() => service.drop());

const pointersOf = (answer: LightMyRequestResponse): string[] =>
  answer.json<{ errors?: { pointer: string }[] }>().errors?.map(({ pointer }) => pointer) ?? [];

function expectProblem(answer: LightMyRequestResponse, status: number, where: string): void {
  expect(answer.statusCode, where).toBe(status);
  expect(answer.headers['content-type'], where).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers['cache-control'], where).toBe('no-store');
}

/** A device that was not locked asks for its next token without a word, from its own page only: here it comes from none. */
const mayBeEmpty = (url: string): boolean => url === '/v1/sign-ins/current/token';

test('there are routes that take a body', () => {
  expect(taking.length).toBeGreaterThan(5);
});

test('a field that nobody knows is named, and the request refused', async () => {
  for (const { method, url } of taking) {
    const answer = await asker.call(method, addressOf(url), { surprise: 1 });
    expectProblem(answer, 400, `${method} ${url}`);
    expect(pointersOf(answer), `${method} ${url}`).toContain('/body/surprise');
  }
});

test('a NUL, half a surrogate pair and bottomless nesting are refused where they stand', async () => {
  const nested = JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) as unknown;
  for (const { method, url, properties } of taking) {
    const [property = 'x'] = properties;
    for (const value of ['a\0b', 'a\ud800b']) {
      const answer = await asker.call(method, addressOf(url), { [property]: value });
      expectProblem(answer, 400, `${method} ${url}`);
      expect(pointersOf(answer), `${method} ${url}`).toEqual([`/body/${property}`]);
    }
    expectProblem(await asker.call(method, addressOf(url), { [property]: nested }), 400, `${method} ${url}`);
  }
});

test('wrong types are named by their pointer', async () => {
  for (const { method, url, properties } of taking) {
    for (const property of properties) {
      const answer = await asker.call(method, addressOf(url), { [property]: { never: ['this'] } });
      expectProblem(answer, 400, `${method} ${url} ${property}`);
      const pointers = pointersOf(answer);
      expect(
        pointers.some((pointer) => pointer.startsWith(`/body/${property}`)),
        `${url} ${property}: ${pointers.join(' ')}`,
      ).toBe(true);
    }
  }
});

test('what is no object, no JSON or too large is refused', async () => {
  for (const { method, url } of taking) {
    const where = `${method} ${url}`;
    const send = (payload: string, type = 'application/json') =>
      service.app.inject({
        method,
        url: addressOf(url),
        payload,
        headers: { authorization: `Bearer ${asker.token}`, 'content-type': type },
      });
    for (const payload of ['[]', '"text"', '7', '{"a":', '']) expectProblem(await send(payload), 400, where);
    expectProblem(await send('null'), mayBeEmpty(url) ? 403 : 400, where);
    expectProblem(await send('{}', 'text/plain'), 415, where);
    expectProblem(await send(JSON.stringify({ a: 'x'.repeat(600_000) })), 413, where);
  }
});

test('ids and queries that are none are refused, never a 500', async () => {
  for (const { method, url } of apiRoutes(service)) {
    if (!url.includes(':')) continue;
    for (const id of ['%00', '%ED%A0%80', 'a%2Fb', 'x'.repeat(120), '..%2f..', '%F0%9F%92%A9']) {
      const answer = await asker.call(method, url.replaceAll(/:\w+/g, id), method === 'GET' ? undefined : {});
      expect([400, 404, 410, 414], `${method} ${url} ${id}`).toContain(answer.statusCode);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    }
  }
});
