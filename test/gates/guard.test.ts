import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from '../../src/http/server.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.drop());

test('the server refuses to boot with a route that declares no access, and says how to mend it', async () => {
  const { deps, rooms } = service;
  const booting = buildServer({
    deps,
    live: { publish: async () => {}, listen: () => () => {}, close: async () => {} },
    face: () => Promise.resolve({ appName: 'Relais', appIcon: 'dots', rotaTelephone: undefined } as const),
    readiness: { check: async () => true },
    loadActor: (signIn) => rooms.loadActor(signIn),
    routes: (app) => {
      app.get('/v1/planted', async () => 'open to everybody');
    },
  });
  await expect(booting).rejects.toThrow('GET /v1/planted declares no access: add config: { access:');
});
