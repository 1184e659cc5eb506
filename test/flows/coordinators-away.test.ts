import { afterEach, beforeEach, expect, test } from 'vitest';
import { days, hours, newId } from '../../src/kernel/index.ts';
import type { DutyList } from '../../src/cases/contract.ts';
import { asks, need, ok, player, statusOf, type Player } from '../world/cases.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let host: Player;
let ines: Player;
let wout: Player;

beforeEach(async () => {
  service = await startService();
  ines = await player(service, { roles: ['coordinator'] });
  wout = await player(service, { roles: ['coordinator'] });
  host = await player(service, { roles: ['host'] });
});
afterEach(() => service.drop());

const thisWeek = '2026-11-23';
const inDays = (count: number): string => new Date(service.deps.clock.now().getTime() + days(count)).toISOString();
const away = (her: Player, from: string, until: string, id: string = newId()) =>
  her.call('PUT', `/v1/duty-absences/${id}`, { from, until });
const plans = (...coordinators: Player[]) =>
  ok(
    ines.call('PUT', `/v1/duties/${thisWeek}`, {
      coordinators: coordinators.map(({ person }) => person),
      experts: [],
    }),
  );
const keyHolders = async () => (await asks(host, [need()])).coordinators.map(({ person }) => person).sort();
const rota = () => ok<DutyList>(wout.call('GET', '/v1/duties'));

test('nobody planned the week: Inès is away tonight, so keys go to Wout; in the morning she is there again', async () => {
  expect(await keyHolders()).toEqual([ines.person, wout.person].sort());
  await ok(away(ines, inDays(0), inDays(0.5)));
  expect(await keyHolders()).toEqual([wout.person]);
  await service.pass(hours(12));
  expect(await keyHolders()).toEqual([ines.person, wout.person].sort());
});

test('her planned week shows as uncovered from when she leaves, and whoever opened the app last stands in', async () => {
  await plans(ines);
  expect((await rota()).duties).toMatchObject([{ week: thisWeek, coordinators: [ines.person], away: [] }]);
  const from = inDays(2);
  await ok(away(ines, from, inDays(3)));
  const [week] = (await rota()).duties;
  expect(week).toMatchObject({ away: [ines.person], uncoveredFrom: from });
  expect(await keyHolders(), 'she has not left yet').toEqual([ines.person]);
  await service.pass(days(2));
  expect(await keyHolders()).toEqual([wout.person]);
});

test('with somebody beside her the week stays covered, unless both are away at once', async () => {
  await plans(ines, wout);
  await ok(away(ines, inDays(1), inDays(3)));
  expect((await rota()).duties[0]).not.toHaveProperty('uncoveredFrom');
  const from = inDays(2);
  await ok(away(wout, from, inDays(4)));
  expect((await rota()).duties[0]).toMatchObject({ uncoveredFrom: from });
});

test('when everybody is away, a case still has coordinators: somebody must be able to hand on its key', async () => {
  for (const her of [ines, wout]) await ok(away(her, inDays(0), inDays(1)));
  expect(await keyHolders()).toEqual([ines.person, wout.person].sort());
});

test('she comes back sooner; her absences are hers to change, and an over one is no longer shown', async () => {
  const id = newId();
  await ok(away(ines, inDays(0), inDays(5), id));
  expect(statusOf(await away(wout, inDays(0), inDays(1), id))).toBe('404 not_found');
  expect(statusOf(await wout.call('DELETE', `/v1/duty-absences/${id}`))).toBe('404 not_found');
  expect((await rota()).absences).toMatchObject([{ id, person: ines.person, until: inDays(5) }]);
  await ok(away(ines, inDays(0), inDays(1), id));
  expect((await rota()).absences).toHaveLength(1);
  await ok(ines.call('DELETE', `/v1/duty-absences/${id}`));
  expect(await keyHolders()).toEqual([ines.person, wout.person].sort());

  await ok(away(ines, inDays(0), inDays(1)));
  await service.pass(days(1));
  expect((await rota()).absences).toEqual([]);
});

test('no absence is over already, backwards, or longer than a year; nobody but coordinators has one', async () => {
  for (const [from, until] of [
    [inDays(-2), inDays(-1)],
    [inDays(2), inDays(1)],
    [inDays(0), inDays(400)],
  ] as const) {
    expect(statusOf(await away(ines, from, until))).toBe('400 cases.wrong_absence');
  }
  expect(statusOf(await away(host, inDays(0), inDays(1)))).toBe('404 not_found');
  for (let at = 0; at < 20; at += 1) await ok(away(ines, inDays(at), inDays(at + 1)));
  expect(statusOf(await away(ines, inDays(30), inDays(31)))).toBe('400 cases.wrong_absence');
});
