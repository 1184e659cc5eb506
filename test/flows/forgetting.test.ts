import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, newId } from '../../src/kernel/index.ts';
import { caller } from '../world/callers.ts';
import { entryContent } from '../world/entries.ts';
import { declines, expert, need, opens, player, statusOf } from '../world/cases.ts';
import { openDesk } from '../world/desk.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.drop());

const count = async (table: string): Promise<number> =>
  (await service.database.sql`select count(*)::int as count from ${service.database.sql(table)}`)[0]?.count as number;

test('forty days on, what the rooms say is kept no longer is gone, with nobody doing anything', async () => {
  const desk = await openDesk(service);
  await desk.member('never confirmed');
  const coordinator = await player(service, { roles: ['coordinator'] });
  const cook = await expert(service, coordinator, 'cook');
  const host = await player(service, { roles: ['host'] });
  const meal = need();
  await opens(host, [meal], [coordinator]);
  const mine = (await cook.call('GET', '/v1/entries/mine')).json<{ entries: { id: string }[] }>().entries;
  await cook.call('POST', `/v1/entries/${mine[0]?.id}/absences`, { from: '2026-12-01', until: '2026-12-02' });
  const draft = await caller(service, { state: 'waiting', roles: [] });
  await draft.call('PUT', `/v1/entries/${newId<'entry'>()}`, entryContent());
  const tables = ['sign_ins', 'invitations', 'joins', 'workloads', 'absences', 'entry_changes'];
  for (const table of tables) expect(await count(table), table).toBeGreaterThan(0);
  const people = await count('people');

  for (let day = 0; day < 40; day += 1) await service.pass(days(1));

  for (const table of tables) expect(await count(table), table).toBe(0);
  expect(await count('people'), 'whoever nobody confirmed is gone').toBe(people - 2);
  expect(service.logLines.filter((line) => line.includes('a sweep failed'))).toEqual([]);
});

test('an expert is told that there is nothing any more when a host’s account was erased under her question', async () => {
  const coordinator = await player(service, { roles: ['coordinator'] });
  const driver = await expert(service, coordinator, 'driver');
  const host = await player(service, { roles: [], state: 'ready' });
  const lift = need({ kind: 'driver', urgency: 'urgent' });
  await opens(host, [lift], [coordinator]);
  const [card] = (await driver.call('GET', '/v1/referrals')).json<{ referrals: { id: string }[] }>().referrals;
  await service.database.sql`delete from people where id = ${host.person}`;
  expect(statusOf(await driver.call('PUT', `/v1/referrals/${card?.id}/refusal`, {}))).toBe('404 not_found');
  await expect(declines(driver, lift.id)).rejects.toThrowError('not asked');
});
