import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IdentityDeps } from '../../src/identity/index.ts';
import type { DoorKey } from '../../src/identity/contract.ts';
import { signIn } from '../../src/identity/sign-in.ts';
import { suspendMyself } from '../../src/identity/suspend-person.ts';
import { found, type Founded } from '../world/by-hand.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let collective: Founded;
beforeAll(async () => {
  service = await startService();
  collective = await found(service);
});
afterAll(() => service.drop());

/** Both doors that words open: into the vault, and out of everything. */
const doors = {
  'signing in': (deps: IdentityDeps, key: DoorKey) => signIn(deps, { ...key, deviceName: 'phone' }, undefined),
  'suspending oneself': (deps: IdentityDeps, key: DoorKey) => suspendMyself(deps, key),
};

/** What this door asks of the database, in order. */
async function queriesOf(door: keyof typeof doors, handle: string, authKey: string): Promise<string[]> {
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
  await doors[door](deps, { handle, kind: 'words', authKey }).catch(() => undefined);
  return asked;
}

test.each(['signing in', 'suspending oneself'] as const)(
  '%s: an unknown handle costs the same queries as a wrong key; only a right one costs more',
  async (door) => {
    const { ada } = collective;
    const wrongKey = await queriesOf(door, 'ada', 'A'.repeat(43));
    expect(wrongKey).toEqual(['select']);
    expect(await queriesOf(door, 'nobody', 'A'.repeat(43))).toEqual(wrongKey);
    expect((await queriesOf(door, 'ada', ada.account.doors[0]?.authKey ?? '')).length).toBeGreaterThan(1);
  },
);
