import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSetupToken } from '../../src/identity/index.ts';
import { hours, minutes } from '../../src/kernel/index.ts';
import { found, makeHand, sent, setUpBody, signIn, stated } from '../world/by-hand.ts';
import { statusesOf } from '../world/desk.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
beforeEach(async () => {
  service = await startService();
});
afterEach(() => service.drop());

const put = (payload: object) => service.app.inject({ method: 'PUT', url: '/v1/setup', payload });
const collective = async () => (await service.app.inject('/v1/collective')).json<{ isSetUp: boolean; org: string }>();

test('the first coordinator sets the collective up with a one-time token, and finds herself coordinator and administrator', async () => {
  expect(await collective()).toMatchObject({ name: 'Relais', isSetUp: false, isDemo: false, branches: [] });
  const { ada, org } = await found(service);
  expect(await collective()).toMatchObject({ name: 'Les Voisines', isSetUp: true, org });

  const device = await signIn(service, ada);
  expect((await device.call('GET', '/v1/me')).json()).toMatchObject({
    person: ada.person,
    handle: 'ada',
    state: 'confirmed',
    roles: ['administrator', 'coordinator'],
    isSeated: true,
  });
  const rosters = (await device.call('GET', '/v1/rosters')).json<{ rosters: { number: number }[]; dating: unknown }>();
  expect(rosters.rosters.map(({ number }) => number)).toEqual([1]);
  expect(rosters.dating).toBeNull();
});

test('the org is made at the first start and stays', async () => {
  const { org } = await collective();
  const other = await service.another();
  expect((await other.app.inject('/v1/collective')).json()).toMatchObject({ org });
  expect(org).toMatch(/^[A-Za-z0-9_-]{22}$/);
});

test('nobody sets up a second time: not with the same token, and no other token is made', async () => {
  const token = await makeSetupToken(service.deps);
  const { body } = await setUpBody(service, token, await makeHand('ada'));
  expect((await put(body)).statusCode).toBe(201);

  const second = await setUpBody(service, token, await makeHand('eve'));
  const answer = await put(second.body);
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([410, 'identity.set_up_closed']);
  await expect(makeSetupToken(service.deps)).rejects.toThrowError('identity.already_set_up');
});

test('an answer was lost: the very same set-up again is well, for an hour', async () => {
  const { body } = await setUpBody(service, await makeSetupToken(service.deps), await makeHand('ada'));
  const first = await put(body);
  const again = await put(body);
  expect([again.statusCode, again.body]).toEqual([201, first.body]);
  service.clock.advance(hours(1));
  expect((await put(body)).statusCode).toBe(410);
});

test('of two people with one token, one sets up and the other is told that it is over', async () => {
  const token = await makeSetupToken(service.deps);
  const [one, two] = await Promise.all(
    ['ada', 'bea'].map(async (handle) => (await setUpBody(service, token, await makeHand(handle))).body),
  );
  const answers = await Promise.all([put(one ?? {}), put(two ?? {})]);
  expect(statusesOf(answers)).toBe('201 410');
  const people = await service.database.sql`select handle from people`;
  expect(people).toHaveLength(1);
});

test('a token that is unknown, replaced or an hour old opens nothing', async () => {
  const ada = await makeHand('ada');
  const replaced = await makeSetupToken(service.deps);
  const token = await makeSetupToken(service.deps);
  const { body } = await setUpBody(service, token, ada);
  expect((await put({ ...body, token: 'A'.repeat(43) })).statusCode).toBe(410);
  expect((await put({ ...body, token: replaced })).statusCode).toBe(410);
  service.clock.advance(minutes(60));
  expect((await put(body)).statusCode).toBe(410);
  expect(await collective()).toMatchObject({ isSetUp: false });
});

test('the token itself is nowhere in the database', async () => {
  const token = await makeSetupToken(service.deps);
  const [row] = await service.database.sql`select row_to_json(collective)::text as text from collective`;
  expect(row?.text).not.toContain(token);
});

test('a first coordinator who is not alone, not stated, or of another Relais is refused, and nothing is half-written', async () => {
  const token = await makeSetupToken(service.deps);
  const [ada, eve] = [await makeHand('ada'), await makeHand('eve')];
  const { body, org } = await setUpBody(service, token, ada);
  const ofEve = await setUpBody(service, token, eve);
  const mine = { org, about: ada, issuer: ada };
  const roles = ['administrator', 'coordinator'];
  const wrong: [string, object, number][] = [
    ['somebody else’s roster', { roster: ofEve.body.roster }, 422],
    ['a roster without the root', { roster: { ...body.roster, signatures: [[ada.person, 'A'.repeat(86)]] } }, 422],
    ['somebody else’s statement', { statement: ofEve.body.statement }, 422],
    ['another role', { statement: await stated(service, mine, { roles: ['coordinator'] }) }, 422],
    ['another org', { statement: await stated(service, { ...mine, org: 'another' }, { roles }) }, 422],
    ['another handle', { statement: await stated(service, mine, { roles, handleHash: 'A'.repeat(43) }) }, 422],
    ['no list', { roster: { ...body.roster, text: '[]' } }, 400],
    ['a vault of odd size', { account: { ...ada.account, vault: { version: 1, bytes: 'AAAA' } } }, 422],
    ['a classic recipient', { account: { ...ada.account, recipient: `age1${'q'.repeat(1955)}` } }, 422],
    ['a handle in capitals', { account: { ...ada.account, handle: 'Ada' } }, 400],
    ['a door with an odd key', { account: { ...ada.account, doors: [] } }, 400],
    ['an unknown field', { more: true }, 400],
  ];
  for (const [what, change, status] of wrong) {
    const answer = await put({ ...body, ...change });
    expect(`${what}: ${answer.statusCode}`).toBe(`${what}: ${status}`);
  }
  expect(await service.database.sql`select 1 from people union all select 1 from rosters`).toHaveLength(0);
  expect((await put(body)).statusCode).toBe(201);
});

test('coordinators change the collective’s settings; everybody reads them', async () => {
  const { ada } = await found(service);
  const device = await signIn(service, ada);
  const patch = (change: object, revision: number) =>
    device.call('PATCH', '/v1/collective', change, { 'if-match': `"${revision}"` });
  const branch = { id: 'B'.repeat(21) + 'A', name: 'Liège', zones: ['liege'] };
  const change = { rotaTelephone: '+3242000000', accountNumber: 'BE68539007547034', branches: [branch] };
  expect((await patch(change, 1)).headers.etag).toBe('"2"');
  expect(await collective()).toMatchObject({ name: 'Les Voisines', ...change });

  await patch({ rotaTelephone: null, name: ' Voisines ' }, 2);
  const after = await collective();
  expect(after).toMatchObject({ name: 'Voisines', branches: [branch] });
  expect(after).not.toHaveProperty('rotaTelephone');
  for (const wrong of [{ rotaTelephone: '042/12' }, { name: ' ' }, { accountNumber: 'BE68539007547035' }])
    expect((await patch(wrong, 3)).statusCode).toBe(400);
});

test('a list that is written otherwise than it would be written again is no list', async () => {
  const { body } = await setUpBody(service, await makeSetupToken(service.deps), await makeHand('ada'));
  const spaced = { ...body.statement, text: body.statement.text.replace(',', ', ') };
  expect((await put({ ...body, statement: spaced })).statusCode).toBe(400);
  expect(sent(body.roster)).toEqual(body.roster);
});
