import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hours } from '../../src/kernel/index.ts';
import { openContactCard, openGrant, readItems } from '../../src/sealing/index.ts';
import {
  accepts,
  cardTo,
  caseFor,
  expert,
  heldBy,
  itemsFor,
  message,
  need,
  ok,
  opens,
  player,
  statusOf,
  type Player,
  type Sealed,
} from '../world/cases.ts';
import { lateGrant, rotation } from '../world/case-keys.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let host: Player;
let coordinator: Player;
let cook: Player;
let sealed: Sealed;
let needId: string;

beforeAll(async () => {
  service = await startService();
  coordinator = await player(service, { roles: ['coordinator'] });
  cook = await expert(service, coordinator, 'cook', { cap: { count: 50, per: 'week' } });
});
afterAll(() => service.drop());
beforeEach(async () => {
  host = await player(service, { roles: ['host'] });
  const meal = need({ urgency: 'urgent' });
  needId = meal.id;
  sealed = await opens(host, [meal], [coordinator], { ahead: [cook] });
});

const post = (she: Player, body: object) => she.call('POST', `/v1/cases/${sealed.id}/items`, body);
const unread = async (she: Player) => (await ok<{ threads: number }>(she.call('GET', '/v1/unread'))).threads;

test('the brief and what follows are read in order by those who hold the key, and by nobody else', async () => {
  await heldBy(cook, needId);
  await ok(post(cook, await message(cook, sealed, { sequence: 2 })));
  await ok(post(host, await message(host, sealed, { sequence: 3 })));
  for (const she of [host, cook, coordinator]) {
    const items = await itemsFor(she, sealed.id);
    expect(items.map(({ sequence, author, purpose }) => [sequence, author, purpose])).toEqual([
      [1, host.person, 'brief'],
      [2, cook.person, 'message'],
      [3, host.person, 'message'],
    ]);
  }
  expect((await itemsFor(host, sealed.id, 1, 2)).map(({ sequence }) => sequence)).toEqual([3]);
});

test('what the server gives back opens: her grant, then the brief, byte by byte as the host sealed it', async () => {
  await heldBy(cook, needId);
  const view = await caseFor(cook, sealed.id);
  const [grant] = view.myGrants;
  if (grant === undefined) throw new Error('no grant');
  const opened = await openGrant(
    grant,
    { person: cook.person, ...cook.keys },
    {
      org: sealed.org,
      case: sealed.id,
      epoch: 1,
      host: view.host,
      caseSalt: view.salt,
      commitment: view.epochs[0]?.commitment ?? '',
      coordinators: [coordinator.person],
      agreementKeyOf: () => host.keys.agreementKey,
      noted: new Set(),
    },
  );
  expect(opened.caseKey).toBe(sealed.caseKey);
  const items = (await itemsFor(cook, sealed.id)).map(({ bytes, ...item }) => ({ ...item, sealed: bytes }));
  const { needsHash } = opened;
  const epoch = {
    org: sealed.org,
    case: sealed.id,
    epoch: 1,
    caseKey: opened.caseKey,
    readers: [host.person],
    needsHash,
  };
  const read = await readItems({ ...epoch, before: '' }, items);
  expect(read.items[0]?.text).toContain('Elle a mal depuis hier.');
});

test('two write at once: one is first, the other hears it and seals afresh', async () => {
  await heldBy(cook, needId);
  const both = await Promise.all([
    post(host, await message(host, sealed, { sequence: 2 })),
    post(cook, await message(cook, sealed, { sequence: 2 })),
  ]);
  expect(both.map(statusOf).sort()).toEqual(['201', '409 cases.sequence_taken']);
  expect(statusOf(await post(host, await message(host, sealed, { sequence: 4 })))).toBe('409 cases.sequence_gap');
  expect(await itemsFor(host, sealed.id)).toHaveLength(2);
});

test('twenty write at once on twenty sequences in turn: nothing is lost, nothing is doubled', async () => {
  await heldBy(cook, needId);
  const writers = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? host : cook));
  const refusals = new Set<string>();
  await Promise.all(
    writers.map(async (she) => {
      for (let sequence = 2; ; sequence += 1) {
        const verdict = statusOf(await post(she, await message(she, sealed, { sequence })));
        if (verdict === '201') return;
        refusals.add(verdict);
        if (verdict === '409 cases.sequence_gap') sequence -= 2;
      }
    }),
  );
  for (const refusal of refusals) expect(refusal).toMatch(/^409 cases\.sequence_(taken|gap)$/);
  const sequences: number[] = [];
  for (let after = 0; after < 21; after += 10) {
    sequences.push(...(await itemsFor(host, sealed.id, 1, after)).map(({ sequence }) => sequence));
  }
  expect(sequences).toEqual(Array.from({ length: 21 }, (_, at) => at + 1));
});

test('an item of a wrong size, or under a key she does not hold, is refused', async () => {
  await heldBy(cook, needId);
  const good = await message(host, sealed, { sequence: 2 });
  expect(statusOf(await post(host, { ...good, bytes: good.bytes.slice(0, 800) }))).toBe('422 sealing.item_malformed');
  expect(statusOf(await post(host, { ...good, epoch: 2 }))).toBe('409 cases.epoch_over');
  expect(statusOf(await post(host, { ...good, purpose: 'brief' }))).toBe('400 invalid');
  expect(await itemsFor(host, sealed.id)).toHaveLength(1);
});

test('somebody without business here has the same answer as for a case that never was, byte for byte', async () => {
  const stranger = await player(service, { roles: ['host', 'expert', 'coordinator'], isSeated: false });
  const missing = 'A'.repeat(22);
  const body = await message(stranger, sealed, { sequence: 2 });
  const person = coordinator.person;
  const card = await cardTo(stranger, host, sealed);
  for (const [method, rest, payload] of [
    ['GET', '', undefined],
    ['GET', '/items?epoch=1', undefined],
    ['POST', '/items', body],
    ['PUT', '/reading', { epoch: 1, sequence: 1 }],
    ['PUT', `/contact-cards/${person}`, card],
    ['PUT', '/epochs/2', await rotation(sealed, stranger, 2, [stranger])],
    ['PUT', `/grants/${stranger.person}`, await lateGrant(sealed, stranger, stranger)],
  ] as const) {
    const [theirs, nowhere] = [
      await stranger.call(method, `/v1/cases/${sealed.id}${rest}`, payload),
      await stranger.call(method, `/v1/cases/${missing}${rest}`, payload),
    ];
    expect(theirs.statusCode, `${method} ${rest}`).toBe(404);
    expect(theirs.body).toBe(nowhere.body);
    expect(Object.keys(theirs.headers)).toEqual(Object.keys(nowhere.headers));
  }
});

test('a contact card reaches its one counterpart, and opens for her', async () => {
  const card = await cardTo(cook, host, sealed, '0471 22 33 44');
  await ok(accepts(cook, needId, { contactCard: card }));
  const [kept] = (await caseFor(host, sealed.id)).contactCards;
  const expected = { org: sealed.org, case: sealed.id, from: cook.person, fromKey: cook.keys.agreementKey };
  const opened = await openContactCard(kept ?? card, { person: host.person, ...host.keys }, expected);
  expect(opened.words).toBe('0471 22 33 44');
  expect((await caseFor(coordinator, sealed.id)).contactCards).toEqual([]);

  const send = (to: Player, body: object) =>
    host.call('PUT', `/v1/cases/${sealed.id}/contact-cards/${to.person}`, body);
  expect(statusOf(await send(cook, await cardTo(host, coordinator, sealed)))).toBe('422 cases.wrong_card');
  expect(statusOf(await send(await player(service), card))).toBe('404 not_found');
});

test('the host sees who opened her case, to the hour; nobody else does', async () => {
  await heldBy(cook, needId);
  await caseFor(cook, sealed.id);
  await caseFor(coordinator, sealed.id);
  await caseFor(coordinator, sealed.id);
  await service.pass(hours(1));
  // Whoever kept the key and asks for the words alone has read them as well.
  await itemsFor(coordinator, sealed.id);
  const { openedBy } = await caseFor(host, sealed.id);
  const at = (she: Player) => openedBy.filter(({ person }) => person === she.person);
  expect(at(coordinator)).toHaveLength(2);
  expect(at(cook)).toHaveLength(1);
  expect(openedBy.every(({ hour, handle }) => hour.endsWith(':00:00.000Z') && handle !== undefined)).toBe(true);
  expect((await caseFor(cook, sealed.id)).openedBy).toEqual([]);
});

test('what is new is counted until it was read, and reading never goes back', async () => {
  await heldBy(cook, needId);
  const before = await unread(host);
  await ok(post(cook, await message(cook, sealed, { sequence: 2 })));
  expect(await unread(host)).toBe(before + 1);
  expect((await caseFor(host, sealed.id)).unread).toBe(1);
  await ok(host.call('PUT', `/v1/cases/${sealed.id}/reading`, { epoch: 1, sequence: 2 }));
  await ok(host.call('PUT', `/v1/cases/${sealed.id}/reading`, { epoch: 1, sequence: 1 }));
  expect(await unread(host)).toBe(before);
  expect((await caseFor(host, sealed.id)).unread).toBe(0);
});
