import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrintKey } from '../../src/directory/contract.ts';
import { addressOf, fetchOf, openDevice } from '../world/devices.ts';
import { dumpOf } from '../world/dump.ts';
import { brings, mayBeKnown, onTheList } from '../world/list.ts';
import { lyingFetch } from '../world/lying-server.ts';
import { signsIn, welcomes } from '../world/people.ts';
import { startWorld, type World } from '../world/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.drop());

test('a third coordinator reads the list once somebody who can has opened her app; whoever leaves reads nothing more', async () => {
  const godelieve = onTheList();
  await brings(world.ines, [godelieve]);
  const mehdi = await welcomes(world.service, world.ines, 'Mehdi', ['coordinator']);
  for (const roster of await world.wout.client.proposedRosters()) await world.wout.client.cosignRoster(roster);
  await world.wout.client.settled();
  expect((await mehdi.client.openToCall()).map(({ words }) => words)).toEqual([undefined]);
  await expect(mehdi.client.listPrints()).rejects.toMatchObject({ code: 'client.print_key_unshared' });

  expect(await world.wout.client.shareKept()).toBe(2);
  expect(await world.ines.client.shareKept()).toBe(0);
  expect((await mehdi.client.openToCall()).map(({ words }) => words)).toEqual([godelieve.words]);
  expect(await brings(mehdi, [onTheList({ name: 'Rosalie', telephone: '010 22 33 44' })])).toMatchObject({ added: 1 });
});

test('whoever coordinates no more keeps nobody: what she kept is kept by another, what was sealed to her is gone', async () => {
  const { service, ines, wout } = world;
  const lea = await welcomes(service, ines, 'Léa', ['coordinator']);
  for (const roster of await wout.client.proposedRosters()) await wout.client.cosignRoster(roster);
  await wout.client.settled();
  await ines.client.shareKept();
  const rosalie = onTheList({ name: 'Rosalie Maes', telephone: '09 333 44 55' });
  await brings(lea, [rosalie]);
  await lea.client.api.sayYesToKeeping(rosalie.id, mayBeKnown());
  await service.database.sql`update people set is_seated = false, roles = '{}' where id = ${lea.id}`;
  await service.settle();

  const keptBy = async () => (await wout.client.openKept()).find(({ id }) => id === rosalie.id);
  expect([ines.id, wout.id]).toContain((await keptBy())?.keptBy);
  expect(await service.database.sql`select 1 from kept_cards where to_person = ${lea.id}`).toHaveLength(0);
  expect(await service.database.sql`select 1 from kept_key_cards where to_person = ${lea.id}`).toHaveLength(0);

  // Her own cards to the others are sealed afresh by whoever opens them first, before nobody can vouch for her keys.
  expect(await wout.client.shareKept()).toBeGreaterThan(0);
  expect(await service.database.sql`select 1 from kept_cards where from_person = ${lea.id}`).toHaveLength(0);
  expect((await keptBy())?.words).toEqual(rosalie.words);
});

test('whoever holds the server and an account cannot hand in a key of fingerprints that she knows', async () => {
  const { service, ines } = world;
  const leon = await world.host('Léon');
  // Léon's own app makes a key and seals it to the coordinators; whoever holds the server gives it to one of them.
  let made: PrintKey | undefined;
  const honest = fetchOf(service);
  const his = openDevice(service, {
    fetch: async (input, init) => {
      const { pathname } = addressOf(input);
      if (pathname.endsWith('/kept/prints')) return Response.json({ senders: [], saidNo: [], here: [] });
      if (!pathname.endsWith('/print-key')) return honest(input, init);
      made = JSON.parse(init?.body as string) as PrintKey;
      return new Response(null, { status: 204 });
    },
  });
  await signsIn(his, 'Léon', leon.words);
  await his.listPrints();
  const { to: _, ...card } = made?.cards.find(({ to }) => to === ines.id) ?? nobody();
  const proof = (await ines.client.api.people()).find(({ person }) => person === leon.id) ?? nobody();
  const key = { ...card, from: leon.id };
  const lie = () => ({ keyId: made?.keyId, key, senders: [proof], saidNo: [], here: [] });
  const hers = openDevice(service, { fetch: lyingFetch(service, new Map([[/kept\/prints$/, lie]])) });
  await signsIn(hers, 'Inès', ines.words);
  await expect(hers.listPrints()).rejects.toMatchObject({ code: 'client.print_key_unshared' });
});

test('a seized database holds no name and no number of the list', async () => {
  const rows = [onTheList(), onTheList({ name: 'Ömer Yıldız', telephone: '0475 11 22 33', notes: 'ring twice' })];
  await brings(world.ines, rows);
  await world.ines.client.api.sayYesToKeeping(rows[0]?.id ?? '', mayBeKnown());
  await world.service.settle();
  const dump = [...(await dumpOf(world.service.database)).values(), ...world.service.logLines].join('\n').toLowerCase();
  for (const secret of [
    'godelieve',
    'vandenbroucke',
    'yıldız',
    'ömer',
    '0478556677',
    '32478556677',
    '55 66 77',
    '0475112233',
    '32475112233',
    '11 22 33',
    'ring twice',
  ]) {
    expect(dump, secret).not.toContain(secret);
  }
  expect(dump).toContain(rows[1]?.id.toLowerCase());
});

function nobody(): never {
  throw new Error('nobody is there');
}
