import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { days, minutes } from '../../src/kernel/index.ts';
import { makeHand, signIn, type Device, type Hand } from '../world/by-hand.ts';
import { openDesk, type Desk } from '../world/desk.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let desk: Desk;
let samira: Hand;
let phone: Device;
beforeAll(async () => {
  service = await startService();
  desk = await openDesk(service);
  samira = await desk.member('samira');
});
afterAll(() => service.drop());
beforeEach(async () => {
  await service.database.sql`delete from sign_ins`;
  phone = await signIn(service, samira);
});

const authKey = (hand: Hand): string => hand.account.doors[0]?.authKey ?? '';
const codeOf = async (answer: Promise<LightMyRequestResponse>) => (await answer).json<{ code?: string }>().code;
const me = (device: Device) => device.call('GET', '/v1/me').then(({ statusCode }) => statusCode);

test('Samira locks her phone: its token is worth nothing from then on, on every instance, and its cookie brings none', async () => {
  const other = await service.another();
  expect((await phone.leave('lock')).statusCode).toBe(204);
  expect(await me(phone)).toBe(401);
  const elsewhere = await other.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${phone.token}` } });
  expect(elsewhere.statusCode).toBe(401);
  expect(await codeOf(phone.renew())).toBe('identity.sign_in_locked');
  expect((await phone.leave('lock')).statusCode, 'locking twice is locking').toBe(204);
});

test('a lock may come by the token too, as from an app that still has it', async () => {
  expect((await phone.call('PUT', '/v1/sign-ins/current/lock')).statusCode).toBe(204);
  expect(await codeOf(phone.renew())).toBe('identity.sign_in_locked');
});

test('the key of her words opens it again, the same sign-in under the same name, and brings the wrapped vault key', async () => {
  await phone.leave('lock');
  const opened = await phone.renew({ key: { authKey: authKey(samira) } });
  expect(opened.json()).toEqual({
    accessToken: phone.token,
    wrappedKey: samira.account.doors[0]?.wrappedKey,
  });
  expect((await phone.call('GET', '/v1/sign-ins')).json()).toMatchObject([{ deviceName: 'phone', isThisOne: true }]);
  expect((await phone.renew()).statusCode).toBe(200);
});

test('wrong words, and the words of somebody else, open nothing and end nothing', async () => {
  await phone.leave('lock');
  const stranger = await makeHand('stranger');
  for (const key of [authKey(stranger), authKey(desk.collective.ada)]) {
    expect(await codeOf(phone.renew({ key: { authKey: key } }))).toBe('identity.sign_in_refused');
  }
  expect((await phone.renew({ key: { authKey: authKey(samira) } })).statusCode).toBe(200);
});

test('signing in anew on a locked device opens it as well', async () => {
  await phone.leave('lock');
  const again = await signIn(service, samira, { cookie: phone.cookie });
  expect(again.answer.json<{ signIn: string }>().signIn).toBe(phone.answer.json<{ signIn: string }>().signIn);
  expect(await me(again)).toBe(200);
});

test('nine minutes without a renewal are a pause, ten are a lock', async () => {
  service.clock.advance(minutes(9));
  expect((await phone.renew()).statusCode).toBe(200);
  service.clock.advance(minutes(10));
  expect(await codeOf(phone.renew())).toBe('identity.sign_in_locked');
  expect((await phone.renew({ key: { authKey: authKey(samira) } })).statusCode).toBe(200);
  service.clock.advance(minutes(9));
  expect((await phone.renew()).statusCode).toBe(200);
});

test('an open stream keeps nothing open: it is no renewal, and a lock ends it', async () => {
  const heard = async (advance: number) => {
    const listening = await service.app.inject({
      url: '/v1/events',
      headers: { authorization: `Bearer ${phone.token}`, accept: 'text/event-stream' },
      payloadAsStream: true,
    });
    expect(listening.statusCode).toBe(200);
    service.clock.advance(advance);
    const renewed = phone.renew({ isAnswerLost: true });
    const code = await codeOf(renewed);
    await phone.leave('lock');
    const told: string[] = [];
    for await (const part of listening.stream()) told.push(String(part));
    return [code, told.join('').match(/event: \w+/g)];
  };
  expect(await heard(minutes(4))).toEqual([undefined, ['event: ready']]);
  await phone.renew({ key: { authKey: authKey(samira) } });
  expect(await heard(minutes(10))).toEqual(['identity.sign_in_locked', ['event: ready']]);
});

test('nobody gets more time by writing it into the cookie: what was changed counts as a copy, and ends the sign-in', async () => {
  const [family = '', token = '', seconds = ''] = (phone.cookie ?? '').split('.');
  expect(Number(seconds) * 1000 - service.clock.now().getTime()).toBe(minutes(10));
  const forged = `${family}.${token}.${Number(seconds) + 86_400}`;
  expect(await codeOf(phone.renew({ cookie: forged }))).toBe('identity.sign_in_over');
  expect(await me(phone)).toBe(401);
});

test('whoever holds a cookie that was used before cannot lock with it: it ends the sign-in, as any use of it does', async () => {
  const stolen = phone.cookie;
  await phone.renew();
  await phone.renew();
  expect((await phone.leave('lock', stolen)).statusCode).toBe(401);
  expect(await codeOf(phone.renew())).toBe('identity.sign_in_over');
});

test('"this is not me": the cookie alone ends a locked sign-in, and is taken away', async () => {
  await phone.leave('lock');
  const answer = await phone.leave('end');
  expect(answer.statusCode).toBe(204);
  expect(answer.cookies).toMatchObject([{ name: 'relais', value: '', path: '/' }]);
  expect(await service.database.sql`select 1 from sign_ins`).toHaveLength(0);
  expect((await phone.leave('end')).statusCode).toBe(401);
});

test('pages of another origin lock nothing and end nothing', async () => {
  for (const [method, url] of [
    ['PUT', '/v1/sign-ins/current/lock'],
    ['DELETE', '/v1/sign-ins/current'],
  ] as const) {
    const cookies = { relais: phone.cookie ?? '' };
    for (const headers of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }, {}]) {
      expect((await service.app.inject({ method, url, headers, cookies })).statusCode).toBe(403);
    }
  }
  expect(await me(phone)).toBe(200);
});

test('a lock and a renewal at the same moment: whichever comes last, the device is locked', async () => {
  for (let round = 0; round < 5; round += 1) {
    const device = await signIn(service, samira);
    await Promise.all([device.leave('lock'), device.renew()]);
    await device.leave('lock');
    expect(await me(device)).toBe(401);
    expect(await codeOf(device.renew())).toBe('identity.sign_in_locked');
  }
});

test('locked for 30 days, it is over', async () => {
  await phone.leave('lock');
  service.clock.advance(days(31));
  expect(await codeOf(phone.renew({ key: { authKey: authKey(samira) } }))).toBe('identity.sign_in_over');
});

test('no instant of a lock or of an hour is kept, and every answer says what time it is', async () => {
  await phone.renew();
  await phone.leave('lock');
  const [row] = await service.database.sql`select row_to_json(sign_ins)::text as text from sign_ins`;
  expect(String(row?.['text'])).not.toMatch(/\d\d:\d\d|\d{10}/);
  const answer = await service.app.inject('/v1/collective');
  expect(answer.headers['date']).toBe(service.clock.now().toUTCString());
});
