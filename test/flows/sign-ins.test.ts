import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { days } from '../../src/kernel/index.ts';
import { cookieOf, found, invited, joining, makeHand, signIn, type Founded, type Hand } from '../world/by-hand.ts';
import { statusesOf } from '../world/desk.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let collective: Founded;
let samira: Hand;
beforeAll(async () => {
  service = await startService();
  collective = await found(service);
  samira = await member('samira');
});
afterAll(() => service.drop());
beforeEach(async () => {
  await service.database.sql`delete from sign_ins`;
});

/** Somebody who joined: waiting people sign in as well as others. */
async function member(handle: string): Promise<Hand> {
  const ada = await signIn(service, collective.ada);
  const invitation = await invited(service, collective, collective.ada, { roles: ['expert'] });
  await ada.call('POST', '/v1/invitations', invitation.body);
  const { hand, body } = await joining(collective.org, invitation.secret, await makeHand(handle));
  await service.app.inject({ method: 'PUT', url: `/v1/invitations/${invitation.id}/joining`, payload: body });
  return hand;
}

const withKey = (hand: Hand, authKey: string): Hand => ({
  ...hand,
  account: { ...hand.account, doors: hand.account.doors.map((door) => ({ ...door, authKey })) },
});

test('whoever has the key of the door gets a token, her wrapped vault key, and a cookie that no script reads', async () => {
  const device = await signIn(service, samira);
  const { answer } = device;
  expect(answer.statusCode).toBe(201);
  expect(answer.json()).toMatchObject({
    person: samira.person,
    wrappedKey: samira.account.doors[0]?.wrappedKey,
  });
  expect(answer.cookies).toMatchObject([
    { name: 'relais', path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 30 * 86_400 },
  ]);
  expect((await device.call('GET', '/v1/me')).json()).toMatchObject({ handle: 'samira', state: 'waiting' });
});

test('an unknown handle and a wrong key are one answer: same status, same bytes, no cookie, no row', async () => {
  const wrongKey = await signIn(service, withKey(samira, 'A'.repeat(43)));
  const unknown = await signIn(service, await makeHand('nobody'));
  const unfolded = await signIn(service, { ...samira, handle: 'Samira' });
  for (const { answer } of [wrongKey, unknown, unfolded]) {
    expect([answer.statusCode, answer.body]).toEqual([401, wrongKey.answer.body]);
    expect(answer.json()).toMatchObject({ code: 'identity.sign_in_refused' });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(Object.keys(answer.headers)).toEqual(Object.keys(wrongKey.answer.headers));
  }
  expect(await service.database.sql`select 1 from sign_ins`).toHaveLength(0);
});

test('each renewal brings the next cookie, and the next one only', async () => {
  const device = await signIn(service, samira);
  const first = device.cookie;
  expect((await device.renew()).statusCode).toBe(200);
  expect(device.cookie).not.toBe(first);
  expect((await device.renew()).statusCode).toBe(200);
  expect((await device.call('GET', '/v1/me')).statusCode).toBe(200);
});

test('a bad network lost the answer: the cookie before stays good until the next one is first used', async () => {
  const device = await signIn(service, samira);
  const held = device.cookie;
  await device.renew({ isAnswerLost: true });
  await device.renew({ isAnswerLost: true });
  expect((await device.renew()).statusCode).toBe(200);
  expect((await device.renew()).statusCode).toBe(200);
  const late = await device.renew({ cookie: held });
  expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([401, 'identity.sign_in_over']);
});

test('a cookie that was used before ends its sign-in at once, for thief and owner alike', async () => {
  const device = await signIn(service, samira);
  const other = await signIn(service, samira, { deviceName: 'computer' });
  const stolen = device.cookie;
  await device.renew();
  await device.renew();
  expect((await device.renew({ cookie: stolen })).statusCode).toBe(401);
  expect((await device.call('GET', '/v1/me')).statusCode).toBe(401);
  expect((await device.renew()).statusCode).toBe(401);
  expect((await other.call('GET', '/v1/me')).statusCode).toBe(200);
});

test('a thief renews first: the owner’s next renewal but one finds it out', async () => {
  const device = await signIn(service, samira);
  const stolen = device.cookie;
  const thiefs = cookieOf(await device.renew({ isAnswerLost: true }));
  expect(cookieOf(await device.renew({ cookie: stolen }))).not.toBe(thiefs);
  await device.renew();
  expect((await device.renew({ cookie: thiefs })).statusCode).toBe(401);
  expect((await device.renew()).statusCode).toBe(401);
});

test('two tabs renew at the same moment, and both go on', async () => {
  const device = await signIn(service, samira);
  const { cookie } = device;
  const answers = await Promise.all([1, 2, 3].map(() => device.renew({ cookie, isAnswerLost: true })));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  expect((await device.renew({ cookie: cookieOf(answers[1] ?? device.answer) })).statusCode).toBe(200);
});

test('a guess without a family, or under somebody’s family, opens nothing; the first ends nothing', async () => {
  const device = await signIn(service, samira);
  const [family = ''] = (device.cookie ?? '').split('.');
  for (const cookie of ['', 'x', `${'A'.repeat(22)}.${'A'.repeat(43)}`, `${device.cookie}.x`, 'é'.repeat(66)]) {
    expect((await device.renew({ cookie })).statusCode).toBe(401);
  }
  expect((await device.call('GET', '/v1/me')).statusCode).toBe(200);
  expect((await device.renew({ cookie: `${family}.${'A'.repeat(43)}` })).statusCode).toBe(401);
  expect((await device.call('GET', '/v1/me')).statusCode).toBe(401);
});

test('pages of another origin get no token, whatever cookie travels along', async () => {
  const device = await signIn(service, samira);
  const cookies = { relais: device.cookie ?? '' };
  const ask = (headers: Record<string, string>) =>
    service.app.inject({ method: 'POST', url: '/v1/sign-ins/current/token', headers, cookies });
  expect((await ask({ origin: 'https://elsewhere.example' })).statusCode).toBe(403);
  expect((await ask({ origin: 'null' })).statusCode).toBe(403);
  expect((await ask({})).statusCode).toBe(403);
  expect((await ask({ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' })).statusCode).toBe(403);
  expect((await ask({ 'sec-fetch-site': 'same-site' })).statusCode).toBe(403);
  expect((await ask({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
});

test('revoking acts at once, on every instance', async () => {
  const other = await service.another();
  const [phone, computer] = [await signIn(service, samira), await signIn(service, samira, { deviceName: 'computer' })];
  const onOther = () => other.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${phone.token}` } });
  expect((await onOther()).statusCode).toBe(200);
  const { signIn: id } = phone.answer.json<{ signIn: string }>();
  expect((await computer.call('DELETE', `/v1/sign-ins/${id}`)).statusCode).toBe(204);
  expect((await onOther()).statusCode).toBe(401);
  expect((await phone.call('GET', '/v1/me')).statusCode).toBe(401);
  expect((await phone.renew()).statusCode).toBe(401);
  expect((await computer.call('GET', '/v1/me')).statusCode).toBe(200);
});

test('signing out ends this sign-in and takes the cookie away', async () => {
  const device = await signIn(service, samira);
  const answer = await device.call('DELETE', '/v1/sign-ins/current');
  expect(answer.statusCode).toBe(204);
  expect(answer.cookies).toMatchObject([{ name: 'relais', value: '', path: '/' }]);
  expect((await device.call('GET', '/v1/me')).statusCode).toBe(401);
  expect((await device.renew()).statusCode).toBe(401);
});

test('she sees her own sign-ins by day and by the name she chose; another’s is as if it were not', async () => {
  const [phone, computer] = [await signIn(service, samira), await signIn(service, samira, { deviceName: 'computer' })];
  const ada = await signIn(service, collective.ada);
  const today = service.clock.now().toISOString().slice(0, 10);
  const list = (await phone.call('GET', '/v1/sign-ins')).json<
    { id: string; deviceName: string; isThisOne: boolean }[]
  >();
  expect(list).toHaveLength(2);
  expect(list.find(({ isThisOne }) => isThisOne)).toEqual({
    id: phone.answer.json<{ signIn: string }>().signIn,
    deviceName: 'phone',
    madeOn: today,
    usedOn: today,
    isThisOne: true,
    hasDeviceCode: false,
    can: ['revoke'],
  });

  const hers = computer.answer.json<{ signIn: string }>().signIn;
  const foreign = await ada.call('DELETE', `/v1/sign-ins/${hers}`);
  const missing = await ada.call('DELETE', `/v1/sign-ins/${'A'.repeat(22)}`);
  expect([foreign.statusCode, foreign.body]).toEqual([404, missing.body]);
  expect((await computer.call('GET', '/v1/me')).statusCode).toBe(200);
});

test('a page that was reloaded asks for the words again and stays one sign-in', async () => {
  const before = await signIn(service, samira);
  const after = await signIn(service, samira, { cookie: before.cookie, deviceName: 'my phone' });
  expect(after.answer.json<{ signIn: string }>().signIn).toBe(before.answer.json<{ signIn: string }>().signIn);
  expect((await after.call('GET', '/v1/sign-ins')).json()).toMatchObject([{ deviceName: 'my phone' }]);
  expect((await before.renew()).statusCode).toBe(401);
});

test('on a shared computer the next person’s sign-in is her own', async () => {
  const first = await signIn(service, samira);
  const second = await signIn(service, collective.ada, { cookie: first.cookie });
  expect(second.answer.json<{ signIn: string }>().signIn).not.toBe(first.answer.json<{ signIn: string }>().signIn);
  expect((await second.call('GET', '/v1/me')).json()).toMatchObject({ handle: 'ada' });
});

test('a sign-in that nobody used for 30 days is over, and forgotten', async () => {
  const device = await signIn(service, samira);
  service.clock.advance(days(31));
  expect((await device.renew()).statusCode).toBe(401);

  const unused = await signIn(service, samira);
  service.clock.advance(days(31));
  await service.database.transaction(async (tx) => {
    const expiry = service.rooms.expiries.find(({ table }) => table === 'sign_ins');
    if (typeof expiry?.erase !== 'function') throw new Error('sign-ins have no expiry');
    expect(await expiry.erase(tx, service.clock.now())).toBe(1);
  });
  expect((await unused.renew()).statusCode).toBe(401);
});

test('no address, no browser and no hour of anybody’s sign-in is kept, and no token', async () => {
  const device = await signIn(service, samira);
  await device.renew();
  const [row] = await service.database.sql`select row_to_json(sign_ins)::text as text from sign_ins`;
  const text = String(row?.text);
  const [family = '', token = ''] = (device.cookie ?? '').split('.');
  for (const secret of [family, token, device.token, '127.0.0.1', 'lightMyRequest', ':00:', 'T09']) {
    expect(text).not.toContain(secret);
  }
});

test('the screen’s language is hers to choose', async () => {
  const device = await signIn(service, samira);
  expect((await device.call('PATCH', '/v1/me', { locale: 'en' })).json()).toMatchObject({ locale: 'en' });
  expect((await device.call('PATCH', '/v1/me', { locale: 'tlh' })).statusCode).toBe(400);
  expect((await device.call('PATCH', '/v1/me', { locale: 'fr', roles: ['coordinator'] })).statusCode).toBe(400);
});

test('of two devices that save the vault at once, one saves and the other is told to read again', async () => {
  const device = await signIn(service, samira);
  const vault = (version: number, fill: string) => ({
    version,
    bytes: Buffer.alloc(28 + 1024, fill).toString('base64url'),
  });
  const save = (body: object) => device.call('PUT', '/v1/me/vault', body);
  expect((await device.call('GET', '/v1/me/vault')).json()).toEqual(samira.account.vault);
  const answers = await Promise.all([save(vault(2, 'a')), save(vault(2, 'b'))]);
  expect(statusesOf(answers)).toBe('204 412');
  const stored = (await device.call('GET', '/v1/me/vault')).json<{ version: number }>();
  expect([vault(2, 'a'), vault(2, 'b')]).toContainEqual(stored);

  expect((await save(stored)).statusCode).toBe(204);
  expect((await save(vault(2, 'c'))).statusCode).toBe(412);
  expect((await save(vault(4, 'c'))).statusCode).toBe(412);
  expect((await save(vault(1, 'c'))).statusCode).toBe(412);
  expect((await save(vault(3, 'c'))).statusCode).toBe(204);
  expect((await save({ version: 4, bytes: 'AAAA' })).statusCode).toBe(422);
});
