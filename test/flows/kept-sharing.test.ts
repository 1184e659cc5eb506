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
    '556677',
    '55 66 77',
    '112233',
    '11 22 33',
    'ring twice',
  ]) {
    expect(dump, secret).not.toContain(secret);
  }
  expect(dump).toContain(rows[1]?.id.toLowerCase());
});
