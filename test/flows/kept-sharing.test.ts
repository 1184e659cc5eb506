import { afterAll, beforeAll, expect, test } from 'vitest';
import { dumpOf } from '../world/dump.ts';
import { brings, mayBeKnown, onTheList } from '../world/list.ts';
import { welcomes } from '../world/people.ts';
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
