import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ApiError, type Client, type Notice } from '../../src/client/index.ts';
import { hours, minutes } from '../../src/kernel/index.ts';
import { fetchOf, openDevice } from '../world/devices.ts';
import { founds, signsIn, welcomes, type Founder, type Somebody } from '../world/people.ts';
import { phoneOf, type ReopenedPhone } from '../world/reopened-phone.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let ines: Founder;
let odile: Somebody;
beforeAll(async () => {
  service = await startService();
  ines = await founds(service, 'Inès');
  odile = await welcomes(service, ines, 'Odile', ['host']);
});
afterAll(() => service.drop());

let phone: ReopenedPhone;
let app: Client;
let notices: Notice[];
beforeEach(async () => {
  notices = [];
  phone = phoneOf(service, notices);
  app = phone.open();
  await signsIn(app, 'Odile', odile.words);
});

test('six digits open the phone again after a lock, and after the app was closed: the same vault, the same sign-in', async () => {
  const { signIn } = await app.readMe();
  await app.keepInVault('place', 'Huy');
  await app.setDeviceCode('204915');
  await app.lock();
  expect([app.me, app.kept('place'), app.hasDeviceCode]).toEqual([undefined, undefined, true]);
  await app.unlock({ digits: '204915' });
  expect([app.me?.signIn, app.kept('place')]).toEqual([signIn, 'Huy']);

  const reopened = phone.open();
  expect(reopened.hasDeviceCode).toBe(true);
  const me = await reopened.unlock({ digits: '204915' });
  expect([me.handle, me.signIn, reopened.kept('place')]).toEqual(['odile', signIn, 'Huy']);
  await reopened.keepInVault('place', 'Ath');
});

test('the phone keeps neither the digits nor anything that opens a vault, and sends them nowhere', async () => {
  await app.setDeviceCode('204915');
  expect(Object.keys(phone.memory.code() ?? {}).sort()).toEqual(['browserSecret', 'device', 'person', 'signIn']);
  expect(JSON.stringify(phone.memory.code())).not.toContain('204915');
});

test('a lock is told to the server, and takes keys, token and what waits for an answer along', async () => {
  await app.lock();
  expect(phone.asked.at(-1)).toBe('PUT /v1/sign-ins/current/lock as nobody');
  await expect(app.sealDraft('a', 'b')).rejects.toThrow('client.locked');
  await expect(app.api.me()).rejects.toMatchObject({ status: 401 });
  expect(
    phone.asked.filter((one) => one.includes('/token')),
    'nothing is renewed behind a lock',
  ).toEqual([]);
  await expect(app.unlock({ digits: '204915' })).rejects.toThrow('client.locked');
});

test('what was on its way at the lock comes to nothing: no request goes on, and no fresh token is taken', async () => {
  const arrives = phone.delays('/v1/sign-ins/current/token');
  service.clock.advance(minutes(6));
  const late = app.api.me().catch((error: unknown) => error);
  while (!phone.asked.at(-1)?.includes('/token')) await turn();
  const locking = app.lock();
  while (app.me !== undefined) await turn();
  arrives();
  await locking;
  expect(await late).toMatchObject({ status: 401 });
  await app.api.collective();
  expect(phone.asked.slice(-3).filter((one) => one.endsWith('somebody'))).toEqual([]);
  expect(notices).toEqual([]);
});

test('out of reach of the server a lock is a lock all the same, and ten minutes later at the server too', async () => {
  phone.goOffline();
  await app.lock();
  expect(app.me).toBeUndefined();
  phone.goOnline();
  service.clock.advance(minutes(10));
  const stolen = await fetchThrough(phone, 'POST', '/v1/sign-ins/current/token');
  expect(stolen).toBe('identity.sign_in_locked');
});

test('wrong digits say how many tries are left; after ten the code is forgotten here too, and words open', async () => {
  await app.setDeviceCode('204915');
  await app.lock();
  for (let left = 9; left >= 0; left -= 1) {
    const refused = await app.unlock({ digits: '111222' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiError);
    expect((refused as ApiError).triesLeft).toBe(left);
    expect(app.hasDeviceCode).toBe(left > 0);
  }
  await app.unlock({ words: odile.words });
  expect(app.me?.handle).toBe('odile');
});

test('the words open what was locked, four letters of each; somebody else’s do not', async () => {
  await app.lock();
  await expect(app.unlock({ words: ines.words })).rejects.toMatchObject({ code: 'identity.sign_in_refused' });
  const short = odile.words
    .split(' ')
    .map((word) => word.slice(0, 4))
    .join(' ');
  await app.unlock({ words: short });
  expect(app.me?.handle).toBe('odile');
});

test('a phone that slept for an hour finds itself locked, says so once, and seals what was begun before it forgets', async () => {
  let sealed = '';
  const sleeper = phoneOf(service, notices);
  const other: Client = sleeper.open(async () => {
    sealed = await other.sealDraft('note', 'mal de dents');
  });
  await signsIn(other, 'Odile', odile.words);
  await other.setDeviceCode('204915');
  service.clock.advance(hours(1));
  await expect(Promise.all([other.api.me(), other.api.cases()])).rejects.toMatchObject({
    code: 'identity.sign_in_locked',
  });
  expect(notices).toEqual(['locked']);
  expect(other.me).toBeUndefined();
  await other.unlock({ digits: '204915' });
  expect(await other.openDraft('note', sealed)).toBe('mal de dents');
});

test('revoked meanwhile, the code is dead; the draft opens at the next sign-in of the same person', async () => {
  let sealed = '';
  const lost = phoneOf(service, notices);
  const other: Client = lost.open(async () => {
    sealed = await other.sealDraft('note', 'sans titre de séjour');
  });
  await signsIn(other, 'Odile', odile.words);
  await other.setDeviceCode('204915');
  await app.api.revokeSignIn(other.me?.signIn ?? '');
  await expect(other.api.me()).rejects.toMatchObject({ code: 'identity.sign_in_over' });
  expect(notices).toEqual(['signed-out']);
  expect(other.hasDeviceCode).toBe(false);

  await signsIn(other, 'Inès', ines.words);
  await expect(other.openDraft('note', sealed)).rejects.toThrow('sealing.draft_unopenable');
  await signsIn(other, 'Odile', odile.words);
  expect(await other.openDraft('note', sealed)).toBe('sans titre de séjour');
});

test('weak digits are refused before anything is sent', async () => {
  phone.asked.length = 0;
  await expect(app.setDeviceCode('123456')).rejects.toThrow('client.code_sequence');
  await expect(app.setDeviceCode('000000')).rejects.toThrow('client.code_repeats');
  await expect(app.setDeviceCode('20491')).rejects.toThrow('client.code_not_six');
  expect(phone.asked).toEqual([]);
});

test('a code whose answer was lost counts as none: nobody knows which one the server has', async () => {
  await app.setDeviceCode('204915');
  phone.goOffline();
  await expect(app.setDeviceCode('358204')).rejects.toThrow('client.offline');
  expect(app.hasDeviceCode).toBe(false);
  phone.goOnline();
  await app.setDeviceCode('358204');
  await app.lock();
  await app.unlock({ digits: '358204' });
});

test('removing the code, signing out, and somebody else’s sign-in forget it', async () => {
  await app.setDeviceCode('204915');
  await app.removeDeviceCode();
  expect(app.hasDeviceCode).toBe(false);
  await app.setDeviceCode('204915');
  await app.signOut();
  expect(app.hasDeviceCode).toBe(false);
  await signsIn(app, 'Odile', odile.words);
  await app.setDeviceCode('204915');
  await signsIn(app, 'Inès', ines.words);
  expect(app.hasDeviceCode).toBe(false);
});

test('a locked phone is signed out by whoever says "this is not me"', async () => {
  await app.setDeviceCode('204915');
  const { signIn } = await app.readMe();
  await app.lock();
  await phone.open().signOut();
  const left = await odile.client.api.signIns();
  expect(left.map(({ id }) => id)).not.toContain(signIn);
});

test('a phone two hours fast, or slow, signs in, renews, sets a code and asks; it is told what time it is', async () => {
  for (const off of [hours(2), -hours(2)]) {
    const told: Date[] = [];
    const clock = { now: () => new Date(service.clock.now().getTime() + off) };
    const wrong = openDevice(service, { clock, onTime: (server) => told.push(server) });
    await signsIn(wrong, 'Inès', ines.words);
    service.clock.advance(minutes(6));
    await wrong.setDeviceCode('204915');
    await wrong.invite({ roles: ['host'] });
    await wrong.lock();
    await wrong.unlock({ digits: '204915' });
    expect(told.at(-1)?.toUTCString()).toBe(service.clock.now().toUTCString());
  }
});

test('while the server is ill the token is kept, and nobody is signed out', async () => {
  let isIll = false;
  const inside = fetchOf(service);
  const patient = openDevice(service, {
    onNotice: (notice) => notices.push(notice),
    fetch: async (input, init) => (isIll ? new Response(null, { status: 503 }) : inside(input, init)),
  });
  await signsIn(patient, 'Odile', odile.words);
  service.clock.advance(minutes(6));
  isIll = true;
  await expect(patient.api.me()).rejects.toMatchObject({ status: 503 });
  isIll = false;
  expect((await patient.api.me()).handle).toBe('odile');
  expect(notices).toEqual([]);
});

/** Lets everything else that can go on do so. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What somebody who holds this phone gets with its cookie alone: the refusal's code. */
async function fetchThrough(device: ReopenedPhone, method: 'POST', path: string): Promise<string> {
  const bare = device.open();
  const refused = await bare.api.reopen({}).catch((error: unknown) => error);
  expect(device.asked.at(-1)).toBe(`${method} ${path} as nobody`);
  return (refused as ApiError).code;
}
