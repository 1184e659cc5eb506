import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { days, hours, minutes, type CaseId } from '../../src/kernel/index.ts';
import { startPushService, type PushService } from '../world/push-service.ts';
import { signsIn, type Somebody } from '../world/people.ts';
import { openDevice } from '../world/devices.ts';
import { startWorld, type Expert, type Host, type World } from '../world/world.ts';

let push: PushService;
let world: World;
let odile: Host;
let samira: Expert;
let tesfay: Expert;

beforeAll(async () => {
  push = await startPushService();
  // Every wait lasts half of the longest one: thirty seconds.
  world = await startWorld({ pushHosts: [push.origin], random: () => 0.5 });
  odile = await world.host('Odile');
  samira = await world.expert('Samira');
  tesfay = await world.expert('Tesfay');
  await subscribes(samira, 'samira');
  await subscribes(odile, 'odile');
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
/** The waits are over. */
const aMinuteLater = async () => {
  await world.service.settle();
  await world.service.pass(minutes(1));
};
const called = (): string[] => push.arrived.map(({ device }) => device).sort();
/** Opens a thread and reads it to its end. */
const reads = async (her: Host | Expert, id: CaseId): Promise<void> => {
  const last = (await her.opens(id)).items.at(-1) ?? missing('an item');
  await her.client.api.markRead(id, { epoch: last.epoch, sequence: last.sequence });
};
const missing = (what: string): never => {
  throw new Error(`${what} is missing`);
};
const isOn = async ({ client }: Somebody): Promise<boolean> => (await client.api.notifications()).push.isOn;

test('Samira is asked: after a while her phone is called, once, and told that there is something new', async () => {
  await odile.asks({ urgency: 'urgent' });
  await world.service.settle();
  expect(called(), 'not at once').toEqual([]);
  await world.service.pass(29_000);
  expect(called()).toEqual([]);
  await world.service.pass(1_000);
  expect(called()).toEqual(['samira']);
  const [{ headers, payload, sender } = missing('a call')] = push.arrived;
  expect(JSON.parse(payload)).toEqual({});
  expect(headers).toMatchObject({ urgency: 'high', topic: 'news', ttl: '86400', 'content-encoding': 'aes128gcm' });
  expect(sender.aud).toBe(push.origin);
  expect(sender.exp * 1000).toBeGreaterThan(Date.now());
  await world.service.pass(hours(1));
  expect(called(), 'once').toEqual(['samira']);
});

let talk: CaseId;

test('a yes, a message and a key come to the host as one call, and the next when there is more', async () => {
  const { id } = await odile.asks({ urgency: 'soon' });
  talk = id;
  await samira.accepts(id);
  await odile.opens(id);
  await samira.opens(id);
  await samira.writes(id, 'Je peux venir demain.');
  await samira.writes(id, 'Vers dix heures ?');
  await aMinuteLater();
  expect(called().filter((device) => device === 'odile')).toEqual(['odile']);
  await samira.writes(id, 'Ou plus tard.');
  await aMinuteLater();
  expect(
    called().filter((device) => device === 'odile'),
    'she has not read the others yet',
  ).toEqual(['odile']);
  await reads(odile, id);
  await samira.writes(id, 'À demain.');
  await aMinuteLater();
  expect(called().filter((device) => device === 'odile')).toEqual(['odile', 'odile']);
});

test('what is over before the wait ends is not told', async () => {
  const { id } = await odile.asks({ urgency: 'soon' });
  await world.service.settle();
  await tesfay.accepts(id);
  await samira.client.api.seeNews({ ids: (await samira.client.api.news()).flatMap(({ ids }) => ids) });
  push.arrived.length = 0;
  await aMinuteLater();
  expect(called()).toEqual(['odile']);
});

test('whoever had seen the question is told kindly that another was faster; whoever had not is left in peace', async () => {
  await subscribes(tesfay, 'tesfay');
  await aMinuteLater();
  push.arrived.length = 0;
  const hanna = await world.expert('Hanna');
  const { id } = await odile.asks({ urgency: 'urgent' });
  await aMinuteLater();
  expect(called()).toEqual(['samira', 'tesfay']);
  push.arrived.length = 0;
  const card = (await samira.isAsked(id)) ?? missing('her question');
  await samira.client.api.seeReferral(card.id);
  await hanna.accepts(id);
  await aMinuteLater();
  expect(called()).toEqual(['odile', 'samira']);
});

test('every payload is equally long, sealed and open, whatever its owner chose to see', async () => {
  await samira.client.api.changeNotifications({ detail: 'summary' });
  await samira.client.api.changeMe({ locale: 'ar' });
  await odile.asks({ urgency: 'urgent' });
  await aMinuteLater();
  const [hers, his] = ['samira', 'tesfay'].map((name) => push.arrived.find(({ device }) => device === name));
  expect(JSON.parse(hers?.payload ?? '')).toEqual({ line: 'مترجم فوري · اليوم · بروكسل العاصمة' });
  expect(JSON.parse(his?.payload ?? '')).toEqual({});
  expect(new Set(push.arrived.map(({ sealedBytes }) => sealedBytes)).size).toBe(1);
  expect(new Set(push.arrived.map(({ payload }) => Buffer.byteLength(payload)))).toEqual(new Set([512]));
});

test('critical comes at once, on a topic of its own', async () => {
  await odile.asks({ urgency: 'critical' });
  await world.service.settle();
  const [first = missing('a call')] = push.arrived;
  expect(called()).toContain('samira');
  expect(first.headers).toMatchObject({ urgency: 'high', topic: 'now', ttl: '3600' });
});

test('a push service that is busy is asked again, when it says or a little later each time; the same call is made once', async () => {
  await aMinuteLater();
  push.arrived.length = 0;
  await reads(samira, talk);
  push.answers('samira', { status: 429, headers: { 'retry-after': '120' } }, 500);
  await odile.writes(talk, 'Elle a encore mal.');
  await world.service.settle();
  await world.service.pass(30_000);
  await world.service.pass(119_000);
  expect(called()).toEqual([]);
  await world.service.pass(1_000);
  expect(called(), 'busy again').toEqual([]);
  await world.service.pass(minutes(4));
  expect(called()).toEqual(['samira']);
  await world.service.pass(hours(2));
  expect(called().filter((device) => device === 'samira')).toEqual(['samira']);
});

test('an address that the push service knows no more is forgotten, and her app sees that it is off', async () => {
  await reads(samira, talk);
  push.answers('samira', 410);
  await odile.writes(talk, 'Merci !');
  await aMinuteLater();
  expect(await isOn(samira)).toBe(false);
  await subscribes(samira, 'samira again');
  expect(await isOn(samira)).toBe(true);
});

test('a push address ends with its sign-in, revoked or unused for thirty days', async () => {
  const second = await signsIn(openDevice(world.service), 'Samira', samira.words);
  await subscribes(second, 'tablet');
  const signIn = (await second.client.api.signIns()).find(({ isThisOne }) => isThisOne);
  await samira.client.api.revokeSignIn(signIn?.id ?? '');
  await odile.asks({ urgency: 'soon' });
  await aMinuteLater();
  expect(called()).not.toContain('tablet');
  await world.service.pass(days(31));
  const left = await world.service.database.sql`select 1 from notification_channels`;
  expect(left).toHaveLength(0);
});
