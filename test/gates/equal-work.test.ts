import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IdentityDeps } from '../../src/identity/index.ts';
import { signIn } from '../../src/identity/sign-in.ts';
import { found, type Founded } from '../world/by-hand.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let collective: Founded;
beforeAll(async () => {
  service = await startService();
  collective = await found(service);
});
afterAll(() => service.drop());

/** What this sign-in asks of the database, in order. */
async function queriesOf(handle: string, authKey: string): Promise<string[]> {
  const asked: string[] = [];
  const deps: IdentityDeps = {
    ...service.deps,
    issueToken: () => 'token',
    transaction: (work) =>
      service.deps.transaction((tx) =>
        work(
          new Proxy(tx, {
            get(target, name) {
              const value: unknown = Reflect.get(target, name);
              if (typeof value !== 'function') return value;
              asked.push(String(name));
              return value.bind(target) as unknown;
            },
          }),
        ),
      ),
  };
  await signIn(deps, { handle, kind: 'words', authKey, deviceName: 'phone' }, undefined).catch(() => undefined);
  return asked;
}

test('an unknown handle costs the same queries as a wrong key; only a right one costs more', async () => {
  const { ada } = collective;
  const wrongKey = await queriesOf('ada', 'A'.repeat(43));
  expect(wrongKey).toEqual(['select']);
  expect(await queriesOf('nobody', 'A'.repeat(43))).toEqual(wrongKey);
  expect((await queriesOf('ada', ada.account.doors[0]?.authKey ?? '')).length).toBeGreaterThan(1);
});
