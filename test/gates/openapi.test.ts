import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiRoutes } from '../world/routes.ts';
import { startService, type TestService } from '../world/service.ts';

interface Operation {
  security?: unknown[];
  responses: Record<string, { content?: Record<string, unknown> }>;
}

let service: TestService;
let description: { openapi: string; paths: Record<string, Record<string, Operation>> };
beforeAll(async () => {
  service = await startService();
  description = (await service.app.inject('/openapi.json')).json();
});
afterAll(() => service.drop());

test('the description is OpenAPI 3.1, by the standard’s own schema', async () => {
  expect(description.openapi).toBe('3.1.0');
  expect(await new Validator().validate(description)).toMatchObject({ valid: true });
});

test('a description that breaks the standard is found out', async () => {
  const broken = structuredClone(description) as Record<string, unknown>;
  broken['paths'] = { 'no-slash': { get: { responses: 7 } } };
  expect(await new Validator().validate(broken)).toMatchObject({ valid: false });
});

test('every route of the API is described, with who may ask and the form of its problems', () => {
  for (const { method, url, access } of apiRoutes(service)) {
    const operation = description.paths[url.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    expect(operation, `${method} ${url}`).toBeDefined();
    expect(operation?.security !== undefined, `${method} ${url}`).toBe(access !== 'public');
    expect(Object.keys(operation?.responses['4XX']?.content ?? {}), `${method} ${url}`).toEqual([
      'application/problem+json',
    ]);
  }
});
