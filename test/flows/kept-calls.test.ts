import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiError } from '../../src/client/index.ts';
import { liege, namur } from '../world/entries.ts';
import { brings, mayBeKnown, onTheList } from '../world/list.ts';
import { startWorld, type Host, type World } from '../world/world.ts';

let world: World;
let claire: Host;
beforeAll(async () => {
  world = await startWorld();
  claire = await world.host('Claire');
});
afterAll(() => world.drop());

const godelieve = onTheList();
const line = { telephone: '+3281223344', hours: '9-12' };

const asks = async () => {
  const { id, receipt } = await claire.asks({ kind: 'dentist', languages: ['nld'], municipality: namur });
  return { id, need: receipt.needs[0]?.need ?? '' };
};

const refusalOf = (step: Promise<unknown>): Promise<string> =>
  step.then(
    () => 'taken',
    (error: unknown) => (error instanceof ApiError ? `${error.status} ${error.code}` : String(error)),
  );

test('a wave never asks whoever is kept; a coordinator finds her for the need, with her number, the nearest first', async () => {
  const far = onTheList({ name: 'Emile Dechamps', telephone: '04 222 33 44' });
  const other = onTheList({ name: 'Yasmine', telephone: '0470 11 22 33' });
  await brings(world.ines, [far, godelieve, other]);
  await world.ines.client.api.sayYesToKeeping(far.id, mayBeKnown({ municipality: liege }));
  await world.ines.client.api.sayYesToKeeping(godelieve.id, mayBeKnown());
  await world.ines.client.api.sayYesToKeeping(other.id, mayBeKnown({ languages: ['arb'] }));

  const { need, id } = await asks();
  await world.service.settle();
  expect(await world.service.database.sql`select 1 from referrals`).toHaveLength(0);
  expect(await refusalOf(claire.client.api.callsFor(need))).toBe('404 not_found');
  const calls = await world.wout.client.openCalls(need);
  expect(calls.map(({ entry, distanceKm }) => [entry.words?.telephone, distanceKm])).toEqual([
    ['0478 55 66 77', 0],
    ['04 222 33 44', expect.any(Number)],
  ]);
  await claire.client.api.closeCase(id, { outcome: 'no-longer-needed' });
});

test('she says yes by telephone: the host reads that a coordinator puts her in touch, and a word from each side is the contact', async () => {
  const { id, need } = await asks();
  const said = await world.wout.client.api.recordTelephoneYes(need, { kept: godelieve.id });
  expect(said).toMatchObject({ state: 'held', can: expect.arrayContaining(['confirm', 'release']) });
  expect(said).not.toHaveProperty('expert');

  await claire.writes(id, 'Merci ! Comment la joindre ?');
  expect(await stateOf(id)).toBe('held');
  const reader = (await world.wout.client.openThread(id).catch(() => undefined)) ? world.wout : world.ines;
  await reader.client.write(await reader.client.openThread(id), 'Mardi à dix heures, rue des Brasseurs.');
  expect(await stateOf(id)).toBe('confirmed');
});

test('it counts towards her cap: at two a month she is shown as full, and one given back makes room', async () => {
  const second = await asks();
  const said = await world.wout.client.api.recordTelephoneYes(second.need, { kept: godelieve.id });
  const third = await asks();
  expect(await refusalOf(world.ines.client.api.recordTelephoneYes(third.need, { kept: godelieve.id }))).toBe(
    '409 directory.at_capacity',
  );
  await world.wout.client.api.releaseAppointment(said.id, {});
  expect(await refusalOf(world.ines.client.api.recordTelephoneYes(third.need, { kept: godelieve.id }))).toBe('taken');
});

test('a yes is noted of whoever is kept only, and never of an entry that asks by itself', async () => {
  const samira = await world.expert('Samira');
  const { need } = await asks();
  expect(await refusalOf(world.ines.client.api.recordTelephoneYes(need, { kept: samira.entry as never }))).toBe(
    '409 directory.no_longer_vetted',
  );
});

test('a host calls a practice herself: her need is covered at once, and it counts towards the practice’s cap', async () => {
  const practice = onTheList({ name: 'Maison médicale du Quai', telephone: '081 22 33 44' });
  await brings(world.ines, [practice]);
  const name = { name: 'Maison médicale du Quai', line };
  await world.ines.client.api.sayYesToKeeping(
    practice.id,
    mayBeKnown({ practice: name, cap: { count: 1, per: 'week' } }),
  );
  await world.service.settle();
  const { need } = await asks();
  expect(await refusalOf(claire.client.api.noteOwnCall(need, { entry: godelieve.id }))).toBe(
    '409 directory.no_longer_vetted',
  );
  expect(await refusalOf(world.wout.client.api.noteOwnCall(need, { entry: practice.id }))).toBe('404 not_found');
  expect(await claire.client.api.noteOwnCall(need, { entry: practice.id })).toMatchObject({ state: 'confirmed' });
  await world.service.settle();
  expect(await claire.client.api.entry(practice.id)).toMatchObject({ availability: 'full', publicLine: line });

  const another = await asks();
  expect(await refusalOf(claire.client.api.noteOwnCall(another.need, { entry: practice.id }))).toBe(
    '409 directory.at_capacity',
  );
});

async function stateOf(id: Parameters<Host['opens']>[0]): Promise<string | undefined> {
  const { view } = await claire.opens(id);
  return view.needs[0]?.appointments[0]?.state;
}
