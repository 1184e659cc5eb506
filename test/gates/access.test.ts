import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, RoomPolicy } from '../../src/access/index.ts';
import { DomainError, newId, roles } from '../../src/kernel/index.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.drop());

const strangers: { label: string; actor: Actor }[] = [
  ...roles.map((role) => ({
    label: role,
    actor: { person: newId<'person'>(), signIn: newId<'sign-in'>(), state: 'confirmed', roles: [role] } as Actor,
  })),
  { label: 'waiting', actor: { person: newId<'person'>(), signIn: newId<'sign-in'>(), state: 'waiting', roles: [] } },
  { label: 'ready host', actor: { person: newId<'person'>(), signIn: newId<'sign-in'>(), state: 'ready', roles: [] } },
  { label: 'another job', actor: { job: 'another' } },
];

/** `allowed`; `refused` in this state (409); `hidden`, as if there were nothing (404). */
function verdict({ lines }: RoomPolicy, action: string, actor: Actor, row: unknown): string {
  const line = lines[action];
  if (!line?.who(actor, row as never)) return 'hidden';
  try {
    line.when?.(row as never);
    return 'allowed';
  } catch (error) {
    if (error instanceof DomainError) return 'refused';
    throw error;
  }
}

test('who may do what in which state is what was last read by eye', async () => {
  const lines: string[] = [];
  for (const policy of service.rooms.policies) {
    for (const { label: state, row } of policy.samples) {
      for (const action of Object.keys(policy.lines).sort()) {
        const verdicts = new Map<string, string[]>();
        for (const { label, actor } of [...policy.actors, ...strangers]) {
          const found = verdict(policy, action, actor, row);
          verdicts.set(found, [...(verdicts.get(found) ?? []), label]);
        }
        for (const found of ['allowed', 'refused']) {
          const who = verdicts.get(found);
          if (who) lines.push(`${policy.noun}.${action} · ${state} · ${found}: ${who.join(', ')}`);
        }
        if (!verdicts.has('allowed') && !verdicts.has('refused')) {
          lines.push(`${policy.noun}.${action} · ${state} · hidden from everybody`);
        }
      }
    }
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./access.golden.txt');
});

test('every action that a route declares is in a policy, and every policy has samples', () => {
  const known = new Set(
    service.rooms.policies.flatMap(({ noun, lines }) => Object.keys(lines).map((action) => `${noun}.${action}`)),
  );
  const declared = service.app.declaredRoutes.map(({ access }) => access).filter((access) => access.includes('.'));
  expect(declared.filter((access) => !known.has(access))).toEqual([]);
  for (const { noun, samples } of service.rooms.policies) expect(samples.length, noun).toBeGreaterThan(0);
});
