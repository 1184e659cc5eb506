import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchWithCookies, type Notice } from '../../src/client/index.ts';
import { vaults } from '../../src/identity/tables.ts';
import { minutes } from '../../src/kernel/index.ts';
import { fetchInto } from '../../src/http/index.ts';
import { addressOf, openDevice } from '../world/devices.ts';
import { founds, signsIn, type Founder } from '../world/people.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let ines: Founder;
beforeAll(async () => {
  service = await startService();
  ines = await founds(service, 'Inès');
});
afterAll(() => service.drop());

test('two devices that keep something at once lose nothing of each other', async () => {
  const [phone, laptop] = [openDevice(service), openDevice(service)];
  await signsIn(phone, 'Inès', ines.words);
  await signsIn(laptop, 'Inès', ines.words);
  await Promise.all([phone.keepInVault('telephone', '+32470000001'), laptop.keepInVault('place', '92094')]);

  const another = openDevice(service);
  await signsIn(another, 'Inès', ines.words);
  expect([another.kept('telephone'), another.kept('place')]).toEqual(['+32470000001', '92094']);
});

test('an older vault than this device has seen is refused', async () => {
  const phone = openDevice(service);
  await signsIn(phone, 'Inès', ines.words);
  const old = await storedVault();
  await phone.keepInVault('place', 'Namur');
  await service.database.drizzle.update(vaults).set(old).where(eq(vaults.person, ines.id));
  await expect(phone.signIn({ handle: 'Inès', words: ines.words, deviceName: 'phone' })).rejects.toThrow(
    'sealing.vault_lower',
  );
  expect(phone.me).toBeUndefined();
});

test('she may go on with the older vault once she was told, and the server passes what was seen', async () => {
  const notices: Notice[] = [];
  const phone = openDevice(service, { onNotice: (notice) => notices.push(notice) });
  await signsIn(phone, 'Inès', ines.words);
  const old = await storedVault();
  await phone.keepInVault('place', 'Huy');
  const { version } = await storedVault();
  await phone.signOut();
  await service.database.drizzle.update(vaults).set(old).where(eq(vaults.person, ines.id));
  const wish = { handle: 'Inès', words: ines.words, deviceName: 'phone' };
  await expect(phone.signIn(wish)).rejects.toThrow('sealing.vault_lower');
  await phone.signIn({ ...wish, acceptsOlderVault: true });
  await phone.settled();
  expect(notices).toEqual(['server-restored']);
  expect((await storedVault()).version).toBeGreaterThanOrEqual(version);
});

test('a device whose sign-in a restored server does not know brings its copy along when she signs in again', async () => {
  const phone = openDevice(service);
  await signsIn(phone, 'Inès', ines.words);
  const old = await storedVault();
  await phone.keepInVault('place', 'Dinant');
  await service.database.drizzle.update(vaults).set(old).where(eq(vaults.person, ines.id));
  await ines.client.api.revokeSignIn(phone.me?.signIn ?? '');
  await expect(phone.api.me()).rejects.toMatchObject({ status: 401 });
  await expect(phone.invite({ roles: ['host'] })).rejects.toThrow('client.locked');

  await signsIn(phone, 'Inès', ines.words);
  const another = openDevice(service);
  await signsIn(another, 'Inès', ines.words);
  expect(another.kept('place')).toBe('Dinant');
});

test('an open app that is ahead of a restored server says so and uploads its copy', async () => {
  const notices: Notice[] = [];
  const phone = openDevice(service, { onNotice: (notice) => notices.push(notice) });
  await signsIn(phone, 'Inès', ines.words);
  const old = await storedVault();
  for (const place of ['Arlon', 'Mons', 'Gent']) await phone.keepInVault('place', place);
  const before = (await storedVault()).version;
  await service.database.drizzle.update(vaults).set(old).where(eq(vaults.person, ines.id));

  await phone.keepInVault('telephone', '+32470000002');
  expect(notices).toEqual(['server-restored']);
  expect((await storedVault()).version).toBeGreaterThanOrEqual(before);
  const another = openDevice(service);
  await signsIn(another, 'Inès', ines.words);
  expect([another.kept('telephone'), another.kept('place')]).toEqual(['+32470000002', 'Gent']);
});

test('an expired token is renewed once, however many requests meet it', async () => {
  const asked: string[] = [];
  const phone = openDevice(service, { fetch: counting(asked) });
  await signsIn(phone, 'Inès', ines.words);
  service.clock.advance(minutes(6));
  asked.length = 0;
  await Promise.all([phone.api.me(), phone.api.people(), phone.api.joins()]);
  expect(asked.filter((path) => path === '/v1/sign-ins/current/token')).toHaveLength(1);
  await phone.api.me();
  expect(asked.filter((path) => path === '/v1/sign-ins/current/token')).toHaveLength(1);
});

test('a request made while the token is being renewed waits for it', async () => {
  const inside = counting([]);
  let meanwhile: Promise<unknown> | undefined;
  const phone = openDevice(service, {
    fetch: (input, init) => {
      if (addressOf(input).pathname.endsWith('/current/token')) meanwhile = phone.api.people();
      return inside(input, init);
    },
  });
  await signsIn(phone, 'Inès', ines.words);
  service.clock.advance(minutes(6));
  await phone.api.me();
  expect(meanwhile).toBeDefined();
  await expect(meanwhile).resolves.toHaveLength(1);
});

test('a sign-in that was revoked elsewhere ends at once, and says so', async () => {
  const notices: Notice[] = [];
  const stolen = openDevice(service, { onNotice: (notice) => notices.push(notice) });
  await signsIn(stolen, 'Inès', ines.words);
  const lost = stolen.me?.signIn ?? '';
  await ines.client.api.revokeSignIn(lost);
  await expect(stolen.api.me()).rejects.toMatchObject({ status: 401 });
  expect(notices).toEqual(['signed-out']);
});

test('signing out forgets keys, and the next step asks for words', async () => {
  const phone = openDevice(service);
  await signsIn(phone, 'Inès', ines.words);
  await phone.signOut();
  expect(phone.me).toBeUndefined();
  await expect(phone.invite({ roles: ['host'] })).rejects.toThrow('client.locked');
  await expect(phone.api.me()).rejects.toMatchObject({ status: 401 });
});

test('without network a step says that nothing came back, and can be taken again', async () => {
  let isOnline = true;
  const inside = counting([]);
  const phone = openDevice(service, {
    fetch: (...call) => (isOnline ? inside(...call) : Promise.reject(new TypeError('network'))),
  });
  await signsIn(phone, 'Inès', ines.words);
  isOnline = false;
  await expect(phone.keepInVault('place', 'Ath')).rejects.toThrow('client.offline');
  isOnline = true;
  await phone.keepInVault('other', 'x');
  const another = openDevice(service);
  await signsIn(another, 'Inès', ines.words);
  expect(another.kept('place')).toBe('Ath');
});

test('a draft opens again with the vault, and for nobody else', async () => {
  const sealed = await ines.client.sealDraft('draft-1', 'mal de dents depuis trois jours');
  expect(sealed).not.toContain('dents');
  expect(await ines.client.openDraft('draft-1', sealed)).toBe('mal de dents depuis trois jours');
  await expect(ines.client.openDraft('draft-2', sealed)).rejects.toThrow('sealing.draft_unopenable');
});

async function storedVault() {
  const [row] = await service.database.drizzle.select().from(vaults).where(eq(vaults.person, ines.id));
  if (row === undefined) throw new Error('she has no vault');
  return { version: row.version, bytes: row.bytes };
}

/** Notes the path of every request, with cookies kept. */
function counting(asked: string[]): typeof fetch {
  const inside = fetchWithCookies(service.deps.publicUrl.origin, fetchInto(service.app));
  return (input, init) => {
    asked.push(addressOf(input).pathname);
    return inside(input, init);
  };
}
