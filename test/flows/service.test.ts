import { afterAll, beforeAll, expect, test } from 'vitest';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.drop());

test('an instance on a fresh database is alive and ready, and describes itself', async () => {
  expect((await service.app.inject('/healthz')).statusCode).toBe(200);
  expect((await service.app.inject('/readyz')).json()).toEqual({ status: 'ready' });
  expect((await service.app.inject('/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });
});

test('an address that leads nowhere is a problem in the standard’s form, never to be stored', async () => {
  const answer = await service.app.inject('/v1/nowhere');
  expect(answer.statusCode).toBe(404);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' });
});

test('what is signed-in only answers 401 to strangers and to malformed tokens alike', async () => {
  for (const authorization of [undefined, 'Bearer', 'Bearer x', 'Basic eDp5', `Bearer ${'a'.repeat(3000)}`]) {
    const answer = await service.app.inject({ url: '/v1/events', headers: authorization ? { authorization } : {} });
    expect(answer.statusCode).toBe(401);
  }
});

test('an address that cannot even be read is answered with the same care as any other', async () => {
  const usual = (await service.app.inject('/v1/nowhere')).headers;
  for (const url of ['/%E0%A4%A', '/v1/%', `/v1/entries/${'a'.repeat(200)}`]) {
    const { headers, statusCode } = await service.app.inject(url);
    expect(statusCode, url).toBeLessThan(500);
    for (const name of [
      'content-type',
      'cache-control',
      'content-security-policy',
      'x-content-type-options',
      'referrer-policy',
    ])
      expect(headers[name], `${url} ${name}`).toBe(usual[name]);
  }
});
