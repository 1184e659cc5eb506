import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joins as joinRows } from '../../src/identity/tables.ts';
import { days } from '../../src/kernel/index.ts';
import { openDevice } from '../world/devices.ts';
import {
  confirms,
  cosignsAll,
  founds,
  joins,
  signsIn,
  welcomes,
  type Founder,
  type Somebody,
} from '../world/people.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let ines: Founder;
let wout: Somebody;
beforeAll(async () => {
  service = await startService();
  ines = await founds(service, 'Inès');
  wout = await welcomes(service, ines, 'Wout', ['coordinator']);
});
afterAll(() => service.drop());

test('the first coordinator sets the collective up, and the second is seated by roster 2', async () => {
  expect(await ines.client.collective()).toMatchObject({ name: 'Maisons ouvertes', isSetUp: true });
  expect(await ines.client.readMe()).toMatchObject({ roles: ['administrator', 'coordinator'], isSeated: true });
  expect(await wout.client.readMe()).toMatchObject({ roles: ['coordinator'], isSeated: true, state: 'confirmed' });
  const { rosters } = await wout.client.api.rosters(0);
  expect(rosters.map(({ number }) => number)).toEqual([1, 2]);
});

test('a dentist counts at once, and as a dentist once two coordinators have signed', async () => {
  const { fragment } = await ines.client.invite({ roles: ['expert'] });
  const marie = await joins(service, fragment, 'Marie');
  expect(marie.client.me).toMatchObject({ state: 'waiting', roles: [] });

  await confirms(wout, marie, { kinds: ['dentist', 'interpreter'] });
  expect(await marie.client.readMe()).toMatchObject({
    state: 'confirmed',
    roles: ['expert'],
    vettedKinds: ['interpreter'],
  });
  expect(await wout.client.proposals()).toEqual([]);
  expect(await ines.client.proposals()).toMatchObject([{ newKinds: ['dentist'], issuer: wout.id }]);

  await cosignsAll(ines);
  expect((await marie.client.readMe()).vettedKinds).toEqual(['dentist', 'interpreter']);
});

test('a ready host is let in with no coordinator there, and waits for one all the same', async () => {
  const { fragment } = await ines.client.invite({ roles: ['host'], isReady: true });
  const odile = await joins(service, fragment, 'Odile');
  expect(odile.client.me).toMatchObject({ state: 'ready' });
  await confirms(wout, odile);
  expect(await odile.client.readMe()).toMatchObject({ state: 'confirmed', roles: ['host'] });
});

test('a link is good for one person, and a mangled one for nobody', async () => {
  const { fragment } = await ines.client.invite({ roles: ['host'] });
  await joins(service, fragment, 'Paul');
  await expect(openDevice(service).openInvitation(fragment)).rejects.toMatchObject({ status: 410 });
  await expect(openDevice(service).openInvitation(fragment.slice(3))).rejects.toThrow('sealing.malformed');
  await expect(openDevice(service).openInvitation(`A${fragment.slice(1)}`)).rejects.toMatchObject({ status: 404 });
});

test('somebody whom nobody knows is turned away: her account is gone, and a ready host’s is not', async () => {
  const { fragment } = await ines.client.invite({ roles: ['host'] });
  const stranger = await joins(service, fragment, 'Inconnue');
  const waits = async ({ id }: Somebody) =>
    (await wout.client.joinsToConfirm()).find(({ waiting }) => waiting.person === id);
  expect(await waits(stranger)).toMatchObject({ inviter: ines.id, waiting: { can: ['refuse'] } });
  await wout.client.api.refuseJoin(stranger.id);
  expect(await waits(stranger)).toBeUndefined();
  await expect(stranger.client.api.me()).rejects.toMatchObject({ status: 401 });

  const ready = await ines.client.invite({ roles: ['host'], isReady: true });
  const host = await joins(service, ready.fragment, 'Prête');
  expect((await waits(host))?.waiting.can).toEqual([]);
  await expect(wout.client.api.refuseJoin(host.id)).rejects.toMatchObject({
    status: 409,
    code: 'identity.join_stands',
  });
  await expect(wout.client.api.refuseJoin(stranger.id)).rejects.toMatchObject({ status: 404 });
  await confirms(wout, host);
});

test('keys that a server swaps for its own are not confirmed by a tap', async () => {
  const { fragment } = await ines.client.invite({ roles: ['host'] });
  const lea = await joins(service, fragment, 'Léa');
  const eve = await joins(service, (await ines.client.invite({ roles: ['host'] })).fragment, 'Eve');
  const [hers] = await service.database.drizzle.select().from(joinRows).where(eq(joinRows.person, eve.id));
  await service.database.drizzle
    .update(joinRows)
    .set({ text: hers?.text ?? '' })
    .where(eq(joinRows.person, lea.id));

  const waiting = await wout.client.joinsToConfirm();
  const found = waiting.find((one) => one.waiting.person === lea.id);
  expect(found?.refusal?.code).toBe('sealing.join_bad_mac');
  await expect(confirms(wout, lea)).rejects.toThrow('sealing.join_bad_mac');
});

test('four letters of each word are enough; wrong words and an unknown handle are told alike', async () => {
  const shortened = wout.words
    .split(' ')
    .map((word) => word.slice(0, 4))
    .join('  ')
    .toUpperCase();
  expect(await signsIn(openDevice(service), ' WOUT', shortened)).toMatchObject({ id: wout.id });
  const wrong = { words: ines.words, deviceName: 'phone' };
  const answers = await Promise.all(
    ['Wout', 'Nobody'].map((handle) =>
      openDevice(service)
        .signIn({ ...wrong, handle })
        .catch((error: unknown) => error),
    ),
  );
  expect(answers[0]).toMatchObject({ status: 401 });
  expect(answers[1]).toEqual(answers[0]);
});

test('a third coordinator is seated once the second has signed, or at once by the root on paper', async () => {
  const aziz = await welcomes(service, ines, 'Aziz', ['coordinator']);
  expect(await aziz.client.readMe()).toMatchObject({ isSeated: false, roles: [] });
  const proposals = await wout.client.proposedRosters();
  expect(proposals.map(({ joining }) => joining.map(({ handle }) => handle))).toEqual([['aziz']]);
  for (const proposal of proposals) expect(await wout.client.cosignRoster(proposal)).toBe('standing');
  expect(await aziz.client.readMe()).toMatchObject({ isSeated: true, roles: ['coordinator'] });

  const { fragment } = await ines.client.invite({ roles: ['coordinator'] });
  const nadia = await joins(service, fragment, 'Nadia');
  await confirms(ines, nadia, { rootWords: ines.rootWords });
  expect(await nadia.client.readMe()).toMatchObject({ isSeated: true, roles: ['coordinator'] });
});

test('the roster is dated by itself when a coordinator opens Relais', async () => {
  const before = (await ines.client.api.rosters(0)).dating;
  await service.pass(days(3));
  const phone = openDevice(service);
  await signsIn(phone, 'Wout', wout.words);
  const { dating } = await phone.api.rosters(0);
  expect(dating).not.toEqual(before);
  expect(dating?.signature[0]).toBe(wout.id);
});
