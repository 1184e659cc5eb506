import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { referrals } from '../../src/cases/tables.ts';
import { accepts, askedOf, asks, expert, need, ok, opens, player, statusOf, type Player } from '../world/cases.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let host: Player;
let coordinator: Player;
beforeAll(async () => {
  service = await startService();
  coordinator = await player(service, { roles: ['coordinator'] });
});
afterAll(() => service.drop());
beforeEach(async () => {
  host = await player(service, { roles: ['host'] });
});

const kept = (needId: string) =>
  service.database.drizzle
    .select()
    .from(referrals)
    .where(eq(referrals.needId, needId as never));

test('once a need is covered, no distance is left from which its commune could be reckoned', async () => {
  const near = await expert(service, coordinator, 'cook', { municipality: '62063' });
  const far = await expert(service, coordinator, 'cook', { municipality: '62120', reachKm: 60 });
  const dinner = need({ urgency: 'critical' });
  await opens(host, [dinner], [coordinator]);
  expect(await askedOf(far, dinner.id), 'while she is asked she knows how far it is').toMatchObject({
    distanceKm: expect.any(Number),
    why: { distanceKm: expect.any(Number) },
  });
  expect((await accepts(near, dinner.id)).statusCode).toBe(200);
  const card = await askedOf(far, dinner.id);
  expect([card?.state, card?.distanceKm, card?.why.distanceKm]).toEqual(['covered-by-other', undefined, undefined]);
  expect(JSON.stringify(await kept(dinner.id))).not.toMatch(/"distanceKm":\d/);
});

test('a need that is withdrawn leaves no distance either', async () => {
  const driver = await expert(service, coordinator, 'driver', { municipality: '62063' });
  const lift = need({ kind: 'driver' });
  await opens(host, [lift], [coordinator]);
  expect((await askedOf(driver, lift.id))?.distanceKm).toBe(0);
  await ok(host.call('PUT', `/v1/needs/${lift.id}/withdrawal`, { reason: 'no-longer-needed' }));
  expect(await kept(lift.id)).toMatchObject([{ state: 'withdrawn', distanceKm: null }]);
  expect((await askedOf(driver, lift.id))?.why).not.toHaveProperty('distanceKm');
});

test('a host who is not confirmed learns whom the first wave would ask for the one case she may open, and no more', async () => {
  const cleaner = await expert(service, coordinator, 'cleaner');
  const ready = await player(service, { roles: [], state: 'ready' });
  const calm = { needs: [need({ kind: 'cleaner' })], isSensitive: false };
  expect(statusOf(await ready.call('POST', '/v1/openings', calm))).toBe('403 cases.urgent_until_confirmed');
  const urgent = need({ kind: 'cleaner', urgency: 'urgent' });
  const { ahead } = await asks(ready, [urgent]);
  expect(ahead.flatMap(({ people }) => people.map(({ person }) => person))).toEqual([cleaner.person]);
  await opens(ready, [urgent], [coordinator]);
  const again = { needs: [need({ kind: 'cleaner', urgency: 'urgent' })], isSensitive: false };
  expect(statusOf(await ready.call('POST', '/v1/openings', again))).toBe('403 cases.one_until_confirmed');
});
