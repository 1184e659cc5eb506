import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { days } from '../../src/kernel/index.ts';
import { signIn, type Device, type Hand } from '../world/by-hand.ts';
import { openDesk } from '../world/desk.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let samira: Hand;
let ada: Hand;
let phone: Device;
beforeAll(async () => {
  service = await startService();
  const desk = await openDesk(service);
  samira = await desk.member('samira');
  ({ ada } = desk.collective);
});
afterAll(() => service.drop());
beforeEach(async () => {
  await service.database.sql`delete from sign_ins`;
  phone = await signIn(service, samira);
});

const bytes = (count = 32): string => randomBytes(count).toString('base64url');
const newCode = () => ({ share: bytes(), proof: bytes(), wrappedKey: bytes(60) });

interface Answer {
  code?: string;
  triesLeft?: number;
  share?: string;
  wrappedKey?: string;
}
const open = async (device: Device, proof: string): Promise<Answer> =>
  (await device.renew({ key: { proof } })).json<Answer>();
const shares = () => service.database.sql<{ misses: number }[]>`select misses from device_shares`;

async function withCode(device = phone) {
  const code = newCode();
  expect((await device.call('PUT', '/v1/sign-ins/current/device-code', code)).statusCode).toBe(204);
  return code;
}

test('after a lock the right proof brings a token, the share and the wrapped key; the database holds the proof’s hash only', async () => {
  const code = await withCode();
  await phone.leave('lock');
  expect(await open(phone, code.proof)).toEqual({
    accessToken: phone.token,
    share: code.share,
    wrappedKey: code.wrappedKey,
  });
  expect((await phone.call('GET', '/v1/me')).statusCode).toBe(200);
  const [row] = await service.database.sql`select row_to_json(device_shares)::text as text from device_shares`;
  expect(row?.['text']).not.toContain(code.proof);
});

test('a reloaded page that was not locked gets its share as well', async () => {
  const code = await withCode();
  expect((await open(phone, code.proof)).share).toBe(code.share);
});

test('a wrong guess says how many are left, and a right one gives all ten back', async () => {
  const { proof } = await withCode();
  expect(await open(phone, bytes())).toMatchObject({ code: 'identity.device_code_wrong', triesLeft: 9 });
  expect(await open(phone, bytes())).toMatchObject({ triesLeft: 8 });
  expect((await open(phone, proof)).share).toBeDefined();
  expect(await open(phone, bytes())).toMatchObject({ triesLeft: 9 });
});

test('the tenth miss deletes the share, and says so; the right digits come too late', async () => {
  const { proof } = await withCode();
  for (let left = 9; left >= 0; left -= 1) expect((await open(phone, bytes())).triesLeft).toBe(left);
  expect(await shares()).toHaveLength(0);
  expect((await open(phone, proof)).code).toBe('identity.device_code_gone');
});

test('twenty wrong guesses at once are counted as twenty: ten of them found a try, each another', async () => {
  const { proof } = await withCode();
  const answers = await Promise.all(Array.from({ length: 20 }, () => open(phone, bytes())));
  const left = answers.flatMap(({ triesLeft }) => triesLeft ?? []);
  expect(left.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(answers.filter(({ code }) => code === 'identity.device_code_gone')).toHaveLength(10);
  expect((await open(phone, proof)).code).toBe('identity.device_code_gone');
});

test('nine wrong guesses at once on two instances leave one try, and it may be the right one', async () => {
  const other = await service.another();
  const { proof, share } = await withCode();
  const elsewhere = () =>
    other.app.inject({
      method: 'POST',
      url: '/v1/sign-ins/current/token',
      headers: { origin: 'http://localhost:3000' },
      cookies: { relais: phone.cookie ?? '' },
      payload: { proof: bytes() },
    });
  await Promise.all(Array.from({ length: 9 }, (_, at) => (at % 2 ? open(phone, bytes()) : elsewhere())));
  expect(await shares()).toEqual([{ misses: 9 }]);
  expect((await open(phone, proof)).share).toBe(share);
  expect(await shares()).toEqual([{ misses: 0 }]);
});

test('nobody without the cookie of this device learns anything or costs a try, not even whether there is a code', async () => {
  const { proof } = await withCode();
  const bare = await signIn(service, ada);
  const [family = ''] = (phone.cookie ?? '').split('.');
  const answers = [
    await phone.renew({ cookie: '', key: { proof } }),
    await phone.renew({ cookie: `${'A'.repeat(22)}.${'A'.repeat(43)}.1795000000`, key: { proof } }),
    await bare.renew({ key: { proof } }),
  ];
  expect(await shares()).toEqual([{ misses: 0 }]);
  // Under her family, but with a token that was never hers: a copy, which ends the sign-in and its code.
  answers.push(await phone.renew({ cookie: `${family}.${'A'.repeat(43)}.1795000000`, key: { proof } }));
  expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
  expect(answers[0]?.json()).toMatchObject({ code: 'identity.device_code_gone' });
  expect(await shares()).toHaveLength(0);
});

test('another page’s request with the cookie is refused before anything is counted', async () => {
  const { proof } = await withCode();
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/sign-ins/current/token',
    headers: { origin: 'https://elsewhere.example' },
    cookies: { relais: phone.cookie ?? '' },
    payload: { proof: bytes() },
  });
  expect(answer.statusCode).toBe(403);
  expect((await open(phone, proof)).share).toBeDefined();
});

test('a new code takes the place of the old one, with ten tries; a removed one is gone', async () => {
  const old = await withCode();
  await open(phone, bytes());
  const next = await withCode();
  expect(await shares()).toEqual([{ misses: 0 }]);
  expect(await open(phone, old.proof)).toMatchObject({ triesLeft: 9 });
  expect((await open(phone, next.proof)).share).toBe(next.share);
  for (let twice = 0; twice < 2; twice += 1) {
    expect((await phone.call('DELETE', '/v1/sign-ins/current/device-code')).statusCode).toBe(204);
  }
  expect((await open(phone, next.proof)).code).toBe('identity.device_code_gone');
});

test('each device has its own, and her list says which', async () => {
  const computer = await signIn(service, samira, { deviceName: 'computer' });
  const code = await withCode(computer);
  expect((await open(phone, code.proof)).code).toBe('identity.device_code_gone');
  const list = (await phone.call('GET', '/v1/sign-ins')).json<{ deviceName: string; hasDeviceCode: boolean }[]>();
  expect(list.filter(({ hasDeviceCode }) => hasDeviceCode).map(({ deviceName }) => deviceName)).toEqual(['computer']);
});

test('revoking the sign-in from another device takes the share with it', async () => {
  const computer = await signIn(service, samira, { deviceName: 'computer' });
  const { proof } = await withCode();
  const { signIn: id } = phone.answer.json<{ signIn: string }>();
  await computer.call('DELETE', `/v1/sign-ins/${id}`);
  expect(await shares()).toHaveLength(0);
  expect((await open(phone, proof)).code).toBe('identity.device_code_gone');
});

test('a code that nobody used for 30 days is gone, though the words opened the device meanwhile', async () => {
  const { proof } = await withCode();
  service.clock.advance(days(20));
  expect((await open(phone, proof)).share).toBeDefined();
  service.clock.advance(days(20));
  const authKey = samira.account.doors[0]?.authKey ?? '';
  expect((await phone.renew({ key: { authKey } })).statusCode).toBe(200);
  service.clock.advance(days(11));
  expect((await open(phone, proof)).code).toBe('identity.device_code_gone');
  await service.database.transaction(async (tx) => {
    const expiry = service.rooms.expiries.find(({ table }) => table === 'device_shares');
    if (typeof expiry?.erase !== 'function') throw new Error('device codes have no expiry');
    expect(await expiry.erase(tx, service.clock.now())).toBe(1);
  });
});

test('one key at a time, and of the right size', async () => {
  await withCode();
  for (const key of [{ proof: bytes(), authKey: bytes() }, { proof: bytes(31) }, { digits: '204915' }]) {
    expect((await phone.renew({ key })).statusCode).toBe(400);
  }
  for (const wrong of [{ share: bytes(16) }, { wrappedKey: bytes(59) }, { proof: '' }, { digits: '204915' }]) {
    const answer = await phone.call('PUT', '/v1/sign-ins/current/device-code', { ...newCode(), ...wrong });
    expect(answer.statusCode).toBe(400);
  }
  expect(await shares()).toEqual([{ misses: 0 }]);
});
