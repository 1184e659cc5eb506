import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Collective } from '../../src/identity/contract.ts';
import { days, newId } from '../../src/kernel/index.ts';
import { boardFor, need, ok, opens, player, statusOf, type Player } from '../world/cases.ts';
import { brussels, namur } from '../world/entries.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let ines: Player;
let wout: Player;
beforeAll(async () => {
  service = await startService();
  ines = await player(service, { roles: ['coordinator'] });
  wout = await player(service, { roles: ['coordinator'] });
});
afterAll(() => service.drop());

const byId = (one = '', other = ''): number => (one < other ? -1 : 1);
const read = () => ok<Collective>(ines.call('GET', '/v1/collective'));
const change = (her: Player, revision: number, what: object) =>
  her.call('PATCH', '/v1/collective', what, { 'if-match': `"${revision}"` });

test('two edit the settings at once: the second is told, and finds what the first has kept', async () => {
  const { revision } = await read();
  await ok(change(ines, revision, { name: 'Les Voisines' }));
  expect(statusOf(await change(wout, revision, { name: 'Voisinage' }))).toBe('412 identity.settings_stale');
  const kept = await read();
  expect(kept).toMatchObject({ name: 'Les Voisines', revision: revision + 1 });
  await ok(change(wout, kept.revision, { name: 'Voisinage' }));
  expect(await read()).toMatchObject({ name: 'Voisinage' });
  expect(statusOf(await wout.call('PATCH', '/v1/collective', { name: 'Sans lire' }))).toBe(
    '412 identity.settings_stale',
  );
});

test('another telephone of the rota is told to every coordinator for a week: who changed it, and when', async () => {
  const { revision } = await read();
  expect(await boardFor(wout)).not.toHaveProperty('rotaTelephoneChanged');
  await ok(change(ines, revision, { rotaTelephone: '+3242000000' }));
  const at = service.deps.clock.now().toISOString();
  await ok(change(wout, revision + 1, { rotaTelephone: '+3242000000', publicTexts: { fr: 'Nous hébergeons.' } }));
  expect((await boardFor(wout)).rotaTelephoneChanged).toEqual({ by: ines.person, at });
  expect(await read()).toMatchObject({ publicTexts: { fr: 'Nous hébergeons.' } });
  expect(JSON.stringify(await read()), 'who did is for coordinators').not.toContain(ines.person);
  await service.pass(days(8));
  expect(await boardFor(wout)).not.toHaveProperty('rotaTelephoneChanged');
});

test('a branch decides whose board a case shows on; what is nowhere shows on all', async () => {
  const [liege, elsewhere] = [newId<'branch'>(), newId<'branch'>()];
  const branches = [
    { id: liege, name: 'Namur', zones: ['namur'] },
    { id: elsewhere, name: 'Bruxelles', zones: ['brussels'] },
  ];
  await ok(change(ines, (await read()).revision, { branches }));
  const host = await player(service);
  const { municipality: _somewhere, ...anywhere } = need();
  const needs = [need({ municipality: namur }), need({ municipality: brussels }), anywhere];
  await opens(host, needs, [ines]);
  const [first, second, third] = needs.map(({ id }) => id);
  const onBoard = async (branch?: string) => {
    const { stuck } = await ok<Awaited<ReturnType<typeof boardFor>>>(
      wout.call('GET', branch === undefined ? '/v1/board' : `/v1/board?branch=${branch}`),
    );
    return stuck.map(({ need: of }) => of.id).sort(byId);
  };
  expect(await onBoard()).toEqual([first, second, third].sort(byId));
  expect(await onBoard(liege)).toEqual([first, third].sort(byId));
  expect(await onBoard(elsewhere)).toEqual([second, third].sort(byId));
  expect(await onBoard(newId()), 'a branch that is gone hides nothing').toEqual([first, second, third].sort(byId));
});
