import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/kernel/index.ts';
import {
  asks,
  askedOf,
  caseFor,
  expert,
  inbox,
  need,
  ok,
  opens,
  player,
  sealCase,
  statusOf,
  type Player,
} from '../world/cases.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let host: Player;
let coordinator: Player;
let cook: Player;

beforeAll(async () => {
  service = await startService();
  coordinator = await player(service, { roles: ['coordinator'] });
  cook = await expert(service, coordinator, 'cook');
});
afterAll(() => service.drop());
beforeEach(async () => {
  host = await player(service, { roles: ['host'] });
});

const put = (she: Player, sealed: { id: string; body: object }) =>
  she.call('PUT', `/v1/cases/${sealed.id}`, sealed.body);

test('a host learns before sealing who will hold the key: coordinators by handle, the first wave without', async () => {
  const urgent = need({ urgency: 'urgent' });
  const opening = await asks(host, [urgent, need()]);

  expect(opening.coordinators.map(({ person }) => person)).toEqual([coordinator.person]);
  expect(opening.coordinators[0]?.handle).toBeDefined();
  expect(opening.ahead.map(({ need: of, people }) => ({ of, people: people.map(({ person }) => person) }))).toEqual([
    { of: urgent.id, people: [cook.person] },
  ]);
  expect(opening.ahead[0]?.people[0]).not.toHaveProperty('handle');
  expect((await asks(host, [urgent], true)).ahead, 'nothing ahead for a sensitive case').toEqual([]);
});

test('a case is opened: the cook is asked at once, sees the need and no words', async () => {
  const asked = need({ halfDays: [{ date: '2026-11-27', part: 'evening' }], people: 12 });
  const { id, receipt } = await opens(host, [asked], [coordinator]);

  expect(receipt.needs).toEqual([expect.objectContaining({ need: asked.id, asked: 1, isStuck: false })]);
  const card = await askedOf(cook, asked.id);
  expect(card).toMatchObject({
    case: id,
    state: 'asked',
    need: { kind: 'cook', urgency: 'soon', zone: 'liege', municipality: '62063', people: 12 },
    why: { policyVersion: 'waves-1', distanceKm: 0, halfDays: asked.halfDays, isOnDuty: false },
    host: { person: host.person },
    hostIsConfirmed: false,
  });
  expect(card?.can).toEqual(expect.arrayContaining(['see', 'accept', 'decline']));
  expect(card?.host).not.toHaveProperty('handle');
  expect((await caseFor(host, id)).needs[0]).toMatchObject({ state: 'searching', counts: { asked: 1, seen: 0 } });
});

test('the same opening again gives the same receipt and asks nobody twice; another key under its id is refused', async () => {
  const sealed = await sealCase(host, [need()], [coordinator]);
  const [first, second] = [await put(host, sealed), await put(host, sealed)];

  expect(second.body).toBe(first.body);
  expect(await inbox(cook)).toHaveLength(new Set((await inbox(cook)).map(({ need: of }) => of.id)).size);
  const other = await sealCase(host, [need()], [coordinator]);
  const swapped = { ...sealed.body, commitment: other.body.commitment };
  expect(statusOf(await host.call('PUT', `/v1/cases/${sealed.id}`, swapped))).toBe('409 cases.already_opened');
});

test('two openings of one case at once leave one case', async () => {
  const sealed = await sealCase(host, [need()], [coordinator]);
  const answers = await Promise.all([put(host, sealed), put(host, sealed), put(host, sealed)]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
  expect((await ok<{ cases: unknown[] }>(host.call('GET', '/v1/cases'))).cases).toHaveLength(1);
});

test('nobody can name another host for a case, nor take a need’s id that is in use', async () => {
  const sealed = await sealCase(host, [need()], [coordinator]);
  const thief = await player(service, { roles: ['host'] });
  expect(statusOf(await put(thief, sealed))).toBe('422 cases.foreign_case_id');

  await ok(put(host, sealed));
  const again = await sealCase(host, sealed.body.needs, [coordinator]);
  expect(statusOf(await put(host, again))).toBe('409 cases.need_id_taken');
  expect(statusOf(await host.call('GET', `/v1/cases/${again.id}`)), 'nothing half-written').toBe('404 not_found');
});

test('twenty cases a day a host, then the next day again', async () => {
  for (let count = 0; count < 20; count += 1) await opens(host, [need()], [coordinator]);
  const refused = await put(host, await sealCase(host, [need()], [coordinator]));
  expect(statusOf(refused)).toBe('429 cases.too_many_today');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(86_000);
  await service.pass(86_400_000);
  expect((await put(host, await sealCase(host, [need()], [coordinator]))).statusCode).toBe(201);
});

describe('a host who is invited and not confirmed yet', () => {
  test('opens one critical or urgent case, and nothing else', async () => {
    const ready = await player(service, { roles: [], state: 'ready' });
    expect(statusOf(await put(ready, await sealCase(ready, [need()], [coordinator])))).toBe(
      '403 cases.urgent_until_confirmed',
    );
    const cases = await Promise.all([1, 2].map(() => sealCase(ready, [need({ urgency: 'urgent' })], [coordinator])));
    const answers = await Promise.all(cases.map((sealed) => put(ready, sealed)));
    expect(answers.map(statusOf).sort()).toEqual(['201', '403 cases.one_until_confirmed']);
  });
});

test('whoever is no host opens nothing: the same answer as for nothing there', async () => {
  for (const roles of [['expert'], ['volunteer'], ['coordinator'], ['administrator']] as const) {
    const she = await player(service, { roles: [...roles], isSeated: false });
    expect(statusOf(await put(she, await sealCase(she, [need()], [coordinator])))).toBe('404 not_found');
  }
});

describe('what is not sealed as it should be is refused, and nothing is kept', () => {
  const flipped = (file: Buffer): Buffer =>
    Buffer.concat([file.subarray(0, -1), Buffer.from([(file.at(-1) ?? 0) ^ 1])]);
  const classic = (file: Buffer): Buffer =>
    Buffer.from(file.toString('latin1').replace('-> mlkem768x25519 ', '-> X25519 '), 'latin1');

  test.each([
    ['a brief of a wrong size', (body: Body) => ({ ...body, brief: body.brief.slice(0, 1000) })],
    [
      'a brief beyond 64 steps',
      (body: Body) => ({ ...body, brief: 'A'.repeat(Math.ceil(((28 + 65 * 1024) * 4) / 3)) }),
    ],
    ['a grant’s file cut short', (body: Body) => withFile(body, (file) => file.subarray(0, -3))],
    ['a grant sealed to a classic recipient', (body: Body) => withFile(body, classic)],
    ['another file than the text says', (body: Body) => withFile(body, flipped)],
    ['a grant for another case', (body: Body) => withText(body, 3, 'A'.repeat(22))],
    ['a grant by somebody else', (body: Body) => withText(body, 5, 'A'.repeat(22))],
    ['a grant for another commitment', (body: Body) => ({ ...body, commitment: 'A'.repeat(43) })],
    ['no grant for the host', (body: Body) => ({ ...body, grants: body.grants.slice(1) })],
    ['no grant for a coordinator', (body: Body) => ({ ...body, grants: body.grants.slice(0, 1) })],
  ] as const)('%s', async (_, change) => {
    const sealed = await sealCase(host, [need()], [coordinator]);
    const answer = await host.call('PUT', `/v1/cases/${sealed.id}`, change(sealed.body));
    expect(answer.statusCode, answer.body).toBe(422);
    expect((await host.call('GET', `/v1/cases/${sealed.id}`)).statusCode).toBe(404);
  });

  test('a grant for a stranger', async () => {
    const stranger = await player(service, { roles: ['host'] });
    const sealed = await sealCase(host, [need()], [coordinator, stranger]);
    expect(statusOf(await put(host, sealed))).toBe('422 cases.wrong_recipients');
  });

  test('keys ahead where none may go: a sensitive case, a need that can wait', async () => {
    const calm = await sealCase(host, [need({ urgency: 'soon' })], [coordinator], { ahead: [cook] });
    const urgent = [need({ urgency: 'urgent' })];
    const sensitive = await sealCase(host, urgent, [coordinator], { ahead: [cook], isSensitive: true });
    expect(statusOf(await put(host, calm))).toBe('422 cases.wrong_recipients');
    expect(statusOf(await put(host, sensitive))).toBe('422 cases.wrong_recipients');
  });
});

describe('needs that contradict themselves are refused', () => {
  const yesterday = [{ date: '2026-11-23', part: 'morning' as const }];
  test.each([
    ['a municipality and a zone', need({ zone: 'liege' })],
    ['no such municipality', need({ municipality: '99999' })],
    ['half-days that are over', need({ halfDays: yesterday })],
    ['people counted for a dentist', need({ kind: 'dentist', people: 2 })],
    ['together with a need of another case', need({ togetherWith: [newId<'need'>()] })],
  ])('%s', async (_, wrong) => {
    const sealed = await sealCase(host, [wrong], [coordinator]);
    expect(statusOf(await put(host, sealed))).toBe('400 cases.wrong_needs');
    expect(statusOf(await host.call('POST', '/v1/openings', { needs: [wrong], isSensitive: false }))).toBe(
      '400 cases.wrong_needs',
    );
  });
});

test('what is granted ahead lies inside the release wrapping: nothing of it is in the database', async () => {
  const urgent = need({ urgency: 'urgent' });
  const { body } = await opens(host, [urgent], [coordinator], { ahead: [cook] });
  const file = Buffer.from(body.ahead[0]?.grant.file ?? '', 'base64url');
  const [kept] = await service.database.sql<{ person: string; parcel: Buffer }[]>`
    select person, parcel from grants_ahead where need_id = ${urgent.id}`;
  expect(kept?.person).toBe(cook.person);
  expect(kept?.parcel.length).toBeGreaterThan(file.length);
  expect(kept?.parcel.includes(file.subarray(100, 200))).toBe(false);
});

test('what the database holds of a brief is not its words', async () => {
  const words = 'Une phrase que personne ne doit lire';
  await opens(host, [need()], [coordinator], { words });
  const all = await service.database.sql<{ bytes: Buffer }[]>`select bytes from items`;
  expect(all.length).toBeGreaterThan(0);
  expect(all.some(({ bytes }) => bytes.includes(words))).toBe(false);
  expect(service.logLines.some((line) => line.includes(words))).toBe(false);
});

type Body = Awaited<ReturnType<typeof sealCase>>['body'];

function withFile(body: Body, change: (file: Buffer) => Buffer): Body {
  const changed = (file: string): string => change(Buffer.from(file, 'base64url')).toString('base64url');
  return { ...body, grants: body.grants.map((grant) => ({ ...grant, file: changed(grant.file) })) };
}

function withText(body: Body, at: number, value: string): Body {
  const changed = (text: string): string =>
    JSON.stringify((JSON.parse(text) as string[]).map((field, index) => (index === at - 1 ? value : field)));
  return { ...body, grants: body.grants.map((grant) => ({ ...grant, text: changed(grant.text) })) };
}
