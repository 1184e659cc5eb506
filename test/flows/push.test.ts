import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hours, minutes } from '../../src/kernel/index.ts';
import { startPushService, type PushService } from '../world/push-service.ts';
import { startWorld, type Expert, type Host, type World } from '../world/world.ts';
import type { Somebody } from '../world/people.ts';

let push: PushService;
let world: World;
let odile: Host;
let samira: Expert;

beforeAll(async () => {
  push = await startPushService();
  // Every wait lasts half of the longest one: thirty seconds.
  world = await startWorld({ pushHosts: [push.origin], random: () => 0.5 });
  odile = await world.host('Odile');
  samira = await world.expert('Samira');
  await subscribes(samira, 'samira');
  await world.service.settle();
});
afterAll(async () => {
  await world.drop();
  await push.close();
});
beforeEach(() => {
  push.arrived.length = 0;
});

const subscribes = async ({ client }: Somebody, device: string): Promise<void> => {
  const { push: offered } = await client.api.notifications();
  await client.api.keepPushAddress(push.subscribe(device, offered.publicKey));
};
const payloads = (): string[] => push.arrived.map(({ payload }) => payload);

test('Samira is asked: after a while her phone is called, and told that there is something new', async () => {
  await odile.asks({ urgency: 'urgent' });
  await world.service.settle();
  expect(push.arrived, 'not at once').toEqual([]);
  await world.service.pass(29_000);
  expect(push.arrived).toEqual([]);
  await world.service.pass(1_000);
  expect(push.arrived).toHaveLength(1);
  const [{ headers, payload, sender } = expect.fail()] = push.arrived;
  expect(JSON.parse(payload)).toEqual({});
  expect(headers).toMatchObject({ urgency: 'high', topic: 'news', ttl: '86400', 'content-encoding': 'aes128gcm' });
  expect(sender.aud).toBe(push.origin);
  expect(sender.exp * 1000).toBeGreaterThan(Date.now());
  await world.service.pass(hours(1));
  expect(push.arrived, 'once').toHaveLength(1);
});
