import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeclaredRoute } from '../../src/http/guard.ts';
import { caller } from '../world/callers.ts';
import { addressOf, apiRoutes } from '../world/routes.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let routes: readonly DeclaredRoute[];

const traits = {
  waiting: { state: 'waiting', roles: [] },
  host: { roles: ['host'] },
  expert: { roles: ['expert'] },
  volunteer: { roles: ['volunteer'] },
  coordinator: { roles: ['coordinator'] },
  administrator: { roles: ['administrator'] },
} as const;

beforeAll(async () => {
  service = await startService();
  routes = apiRoutes(service);
});
afterAll(() => service.drop());

test('strangers get 401 everywhere but on the routes that are public', async () => {
  for (const { method, url, access } of routes) {
    if (access === 'public') continue;
    const answer = await service.app.inject({ method: method as 'GET', url: addressOf(url) });
    expect(answer.statusCode, `${method} ${url}`).toBe(401);
  }
});

test('the public routes are these, and the list only shrinks', () => {
  const open = service.app.declaredRoutes.filter(({ access, method }) => access === 'public' && method !== 'HEAD');
  expect(open.map(({ method, url }) => `${method} ${url}`).sort()).toMatchSnapshot();
});

test('every route walked as every role answers what was last read by eye, and never a 500', async () => {
  const lines: string[] = [];
  for (const { method, url, access } of routes) {
    if (url === '/v1/events') continue;
    const verdicts: string[] = [];
    for (const [name, each] of Object.entries(traits)) {
      const body = method === 'GET' || method === 'DELETE' ? undefined : {};
      const { statusCode } = await (await caller(service, each)).call(method, addressOf(url), body);
      expect(statusCode, `${method} ${url} as ${name}`).toBeLessThan(500);
      verdicts.push(`${name} ${statusCode}`);
    }
    lines.push(`${method} ${url} · ${access} · ${verdicts.join(', ')}`);
  }
  await expect(`${lines.sort().join('\n')}\n`).toMatchFileSnapshot('./routes.golden.txt');
});
