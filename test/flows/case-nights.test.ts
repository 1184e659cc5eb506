import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hours, minutes } from '../../src/kernel/index.ts';
import { askedAmong, askedOf, cooks, need, ok, opens, player, statusOf, type Player } from '../world/cases.ts';
import { startService, tuesdayMorning, type TestService } from '../world/service.ts';

let service: TestService;
let host: Player;
let coordinator: Player;

async function begin(start = tuesdayMorning): Promise<void> {
  service = await startService(start);
  coordinator = await player(service, { roles: ['coordinator'] });
  host = await player(service, { roles: ['host'] });
}

describe('at night', () => {
  beforeEach(() => begin(new Date('2026-11-24T22:30:00Z')));
  afterEach(() => service.drop());

  test('what can wait waits until half past seven; a critical need wakes only those who agreed', async () => {
    const [awake] = (await cooks(service, coordinator, 1, { nightOk: true })) as [Player];
    const [asleep] = (await cooks(service, coordinator, 1)) as [Player];
    const [calm, urgent, critical] = [need(), need({ urgency: 'urgent' }), need({ urgency: 'critical' })];
    const { receipt } = await opens(host, [calm, urgent, critical], [coordinator]);

    expect(receipt.needs.map(({ asked }) => asked)).toEqual([0, 0, 1]);
    expect(receipt.needs[0]?.nextLookAt).toBe('2026-11-25T06:30:00.000Z');
    expect(await askedOf(awake, critical.id)).toMatchObject({ state: 'asked' });
    await service.pass(hours(6));
    expect(await askedAmong([asleep], calm.id)).toBe(0);
    expect(await askedAmong([awake, asleep], urgent.id)).toBe(0);
    await service.pass(hours(2));
    expect(await askedAmong([awake, asleep], calm.id)).toBeGreaterThan(0);
    expect(await askedAmong([awake, asleep], urgent.id)).toBeGreaterThan(0);
  });
});

describe('the rota', () => {
  beforeEach(() => begin());
  afterEach(() => service.drop());

  test('a critical need rings the first on duty, five minutes later the second, then everybody', async () => {
    const people = await cooks(service, coordinator, 6);
    const [first, second, ...others] = people as [Player, Player, ...Player[]];
    const plan = { coordinators: [], experts: [second.person, first.person] };
    await ok(coordinator.call('PUT', '/v1/duties/2026-11-23', plan));
    const arrest = need({ urgency: 'critical' });
    await opens(host, [arrest], [coordinator]);
    expect(await askedAmong([second], arrest.id)).toBe(1);
    expect(await askedAmong([first, ...others], arrest.id)).toBe(0);
    await service.pass(minutes(5));
    expect(await askedAmong([first], arrest.id)).toBe(1);
    expect(await askedAmong(others, arrest.id)).toBe(0);
    await service.pass(minutes(5));
    expect(await askedAmong(others, arrest.id)).toBeGreaterThan(0);
    expect((await askedOf(second, arrest.id))?.why.isOnDuty).toBe(true);
  });

  test('planned coordinators hold the keys of new cases', async () => {
    const other = await player(service, { roles: ['coordinator'] });
    await ok(coordinator.call('PUT', '/v1/duties/2026-11-23', { coordinators: [other.person], experts: [] }));
    const opening = await ok<{ coordinators: { person: string }[] }>(
      host.call('POST', '/v1/openings', { needs: [need()], isSensitive: false }),
    );
    expect(opening.coordinators.map(({ person }) => person)).toEqual([other.person]);
    const plan = { coordinators: [host.person], experts: [] };
    expect(statusOf(await coordinator.call('PUT', '/v1/duties/2026-11-30', plan))).toBe('400 cases.wrong_duty');
    expect(statusOf(await host.call('PUT', '/v1/duties/2026-11-30', plan))).toBe('404 not_found');
  });
});

describe('sweeps', () => {
  beforeAll(() => begin());
  afterAll(() => service.drop());

  test('run twice they do once; two instances at once never ask anybody twice', async () => {
    const other = await service.another();
    const people = await cooks(service, coordinator, 10);
    const meals = [need({ urgency: 'urgent' }), need({ urgency: 'soon' }), need({ urgency: 'critical' })];
    for (const meal of meals) await opens(host, [meal], [coordinator]);
    for (let look = 0; look < 6; look += 1) {
      service.clock.advance(minutes(31));
      const due = await dueNow();
      const taken = await Promise.all([service, other, service, other].map(attendNeeds));
      expect(
        taken.reduce((sum, count) => sum + count),
        'each was looked after once',
      ).toBe(due);
    }
    const [twice] = await service.database.sql`
      select count(*)::int as count from (select need_id, expert from referrals group by 1, 2 having count(*) > 1) as t`;
    expect(twice?.count).toBe(0);
    const [noted] = await service.database.sql`select count(*)::int as count from workloads where what = 'ask'`;
    const [sent] = await service.database.sql`
      select (count(*) + count(reminded_at))::int as count from referrals`;
    expect(noted?.count).toBe(sent?.count);
    expect(people.length).toBe(10);
    const before = await rows();
    expect(await attendNeeds(service)).toBe(0);
    expect(await rows()).toEqual(before);
  });
});

async function rows() {
  return service.database.sql`select * from referrals order by id`;
}

async function dueNow(): Promise<number> {
  const now = service.clock.now().toISOString();
  const [row] = await service.database.sql<{ count: number }[]>`
    select count(*)::int as count from needs where due_at <= ${now}`;
  return row?.count ?? 0;
}

/** One round of the sweep that looks after needs. */
async function attendNeeds({ rooms }: Pick<TestService, 'rooms'>): Promise<number> {
  const sweep = rooms.sweeps.find(({ name }) => name === 'cases.attend-needs');
  if (sweep === undefined) throw new Error('no such sweep');
  return sweep.sweep();
}
