import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { days, hours, minutes } from '../../src/kernel/index.ts';
import {
  askedAmong,
  askedOf,
  boardFor,
  caseFor,
  cooks,
  declines,
  heldBy,
  need,
  ok,
  opens,
  player,
  statusOf,
  type Player,
} from '../world/cases.ts';
import { brussels, namur } from '../world/entries.ts';
import { startService, tuesdayMorning, type TestService } from '../world/service.ts';

let service: TestService;
let host: Player;
let coordinator: Player;

async function begin(start = tuesdayMorning): Promise<void> {
  service = await startService(start);
  coordinator = await player(service, { roles: ['coordinator'] });
  host = await player(service, { roles: ['host'] });
}
const stateOf = async (id: string) => (await caseFor(host, id)).needs[0];

describe('waves', () => {
  beforeEach(() => begin());
  afterEach(() => service.drop());

  test('a few are asked, then others as time passes, never anybody twice, nobody once the time is over', async () => {
    const people = await cooks(service, coordinator, 12);
    const meal = need({ urgency: 'planned' });
    const { id } = await opens(host, [meal], [coordinator]);
    const first = await askedAmong(people, meal.id);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(4);

    await service.pass(hours(4));
    expect(await askedAmong(people, meal.id)).toBeGreaterThan(first);
    for (let day = 0; day < 8; day += 1) await service.pass(days(1));
    const inTheEnd = await stateOf(id);
    expect(inTheEnd).toMatchObject({ state: 'escalated', escalation: 'not-accepted-in-time' });
    expect(inTheEnd).not.toHaveProperty('nextLookAt');
    const asked = await askedAmong(people, meal.id);
    await service.pass(days(2));
    expect(await askedAmong(people, meal.id), 'open questions stay, nobody new is asked').toBe(asked);
    expect(await heldBy(await firstAsked(people, meal.id), meal.id)).toMatchObject({ state: 'held' });
  });

  test('a late yes counts even when the time for new people is over', async () => {
    const people = await cooks(service, coordinator, 2);
    const meal = need({ urgency: 'urgent' });
    const { id } = await opens(host, [meal], [coordinator]);
    const [first, second] = [await firstAsked(people, meal.id), await lastAsked(people, meal.id)];
    expect(first).not.toBe(second);
    const late = await askedOf(second, meal.id);
    const held = await heldBy(first, meal.id);
    await ok(first.call('PUT', `/v1/appointments/${held.id}/release`, {}));
    for (let hour = 0; hour < 12; hour += 1) await service.pass(hours(1));
    expect(await stateOf(id)).not.toHaveProperty('nextLookAt');
    await ok(second.call('PUT', `/v1/referrals/${late?.id}/late-yes`));
    await service.pass(hours(12));
    expect(await heldBy(second, meal.id)).toMatchObject({ state: 'held' });
  });

  test('everybody declined: others are looked for at once, then coordinators hear why', async () => {
    const [near] = (await cooks(service, coordinator, 1)) as [Player];
    const [far] = (await cooks(service, coordinator, 1, { municipality: namur, reachKm: 20 })) as [Player];
    const meal = need({ urgency: 'soon' });
    const { id } = await opens(host, [meal], [coordinator]);
    expect(await askedOf(far, meal.id), 'out of her reach').toBeUndefined();

    await declines(near, meal.id);
    await service.settle();
    expect(await askedOf(far, meal.id), 'the radius grows as the pool empties').toMatchObject({ state: 'asked' });
    await declines(far, meal.id);
    await service.settle();
    expect(await stateOf(id)).toMatchObject({ state: 'escalated', escalation: 'all-declined' });
    const [stuck] = (await boardFor(coordinator)).stuck;
    expect(stuck).toMatchObject({ reason: 'all-declined', bestAction: 'widen', counts: { asked: 2, declined: 2 } });
  });

  test('nobody can help: coordinators hear of it at once, and widening finds somebody far away', async () => {
    const [far] = (await cooks(service, coordinator, 1, { municipality: brussels, reachKm: 5 })) as [Player];
    const meal = need({ urgency: 'soon' });
    const { id, receipt } = await opens(host, [meal], [coordinator]);
    expect(receipt.needs[0]).toMatchObject({ asked: 0, isStuck: true });
    expect(await stateOf(id)).toMatchObject({ state: 'escalated', escalation: 'nobody-likely' });

    await ok(coordinator.call('PUT', `/v1/needs/${meal.id}/widening`));
    await service.settle();
    expect(await askedOf(far, meal.id)).toMatchObject({ state: 'asked' });
    expect(await heldBy(far, meal.id)).toMatchObject({ state: 'held' });
    expect((await boardFor(coordinator)).stuck).toEqual([]);
  });

  test.each([
    ['critical', minutes(9), minutes(2)],
    ['urgent', hours(1.9), hours(0.2)],
    ['soon', hours(23), hours(2)],
    ['planned', hours(71), hours(2)],
  ] as const)('%s: coordinators hear in time, not before', async (urgency, before, after) => {
    const people = await cooks(service, coordinator, 14);
    const meal = need({ urgency });
    const { id } = await opens(host, [meal], [coordinator]);
    await service.pass(before);
    expect(await stateOf(id)).toMatchObject({ state: 'searching' });
    await service.pass(after);
    expect(await stateOf(id)).toMatchObject({ state: 'escalated', escalation: 'not-accepted-in-time' });
    expect(await askedAmong(people, meal.id)).toBeGreaterThan(0);
  });

  test('who is silent gets one reminder once nobody new is left, and it counts as a message', async () => {
    const [cook] = (await cooks(service, coordinator, 1)) as [Player];
    const meal = need({ urgency: 'urgent' });
    await opens(host, [meal], [coordinator]);
    const reminded = async () => (await rows()).filter(({ reminded_at }) => reminded_at !== null).length;
    await service.pass(minutes(45));
    expect(await reminded()).toBe(0);
    await service.pass(minutes(60));
    expect(await reminded()).toBe(1);
    const [first] = await rows();
    await service.pass(hours(2));
    expect(await rows()).toEqual([first]);
    const [load] = await service.database.sql`select count(*)::int as count from workloads where what = 'ask'`;
    expect(load?.count).toBe(2);
    expect(await askedOf(cook, meal.id)).toMatchObject({ state: 'asked' });
  });

  test('the last half-day passes: nobody is asked any more, the host is asked whether it is still needed', async () => {
    const [cook] = (await cooks(service, coordinator, 1)) as [Player];
    const meal = need({ urgency: 'soon', halfDays: [{ date: '2026-11-24', part: 'evening' }] });
    const { id } = await opens(host, [meal], [coordinator]);
    await service.pass(hours(13));
    expect(await askedOf(cook, meal.id)).toMatchObject({ state: 'expired' });
    expect(await stateOf(id)).toMatchObject({ isStillNeeded: true });

    await ok(host.call('PUT', `/v1/needs/${meal.id}/asking`, { halfDays: [{ date: '2026-11-26', part: 'evening' }] }));
    await service.pass(hours(10));
    expect(await stateOf(id)).toMatchObject({ isStillNeeded: false });
    expect(await askedOf(cook, meal.id), 'for another evening she may be asked again').toMatchObject({
      state: 'asked',
    });
  });

  test('three days of silence on *still needed?* close the need as unmet', async () => {
    await cooks(service, coordinator, 1);
    const meal = need({ halfDays: [{ date: '2026-11-24', part: 'evening' }] });
    const { id } = await opens(host, [meal], [coordinator]);
    await service.pass(hours(13));
    await service.pass(days(2.9));
    expect(await stateOf(id)).toMatchObject({ state: 'searching', isStillNeeded: true });
    await service.pass(days(0.2));
    expect(await stateOf(id)).toMatchObject({ state: 'unmet', unmetReason: 'still-needed-unanswered' });
  });

  test('a need whose half-day is near is paced faster than its host asked', async () => {
    const people = await cooks(service, coordinator, 12);
    const calm = need({ urgency: 'planned', halfDays: [{ date: '2026-11-30', part: 'evening' }] });
    const tonight = need({ urgency: 'planned', halfDays: [{ date: '2026-11-24', part: 'evening' }] });
    const [, near] = [await opens(host, [calm], [coordinator]), await opens(host, [tonight], [coordinator])];
    await service.pass(minutes(50));
    expect(await askedAmong(people, tonight.id)).toBeGreaterThan(await askedAmong(people, calm.id));
    expect((await caseFor(host, near.id)).needs[0]?.urgency, 'the raise is not the host’s').toBe('planned');
  });

  test('while the host holds the case nobody is asked and nobody can accept; it goes on afterwards', async () => {
    const people = await cooks(service, coordinator, 12);
    const meal = need({ urgency: 'urgent' });
    const { id } = await opens(host, [meal], [coordinator]);
    const asked = await askedAmong(people, meal.id);
    await ok(host.call('PUT', `/v1/cases/${id}/hold`));
    await service.pass(hours(5));
    expect(await askedAmong(people, meal.id)).toBe(asked);
    const she = await firstAsked(people, meal.id);
    const card = await askedOf(she, meal.id);
    expect(statusOf(await she.call('PUT', `/v1/referrals/${card?.id}/acceptance`, {}))).toBe('409 cases.on_hold');
    await ok(host.call('DELETE', `/v1/cases/${id}/hold`));
    await service.settle();
    await service.pass(minutes(20));
    expect(await askedAmong(people, meal.id)).toBeGreaterThan(asked);
    expect(await heldBy(she, meal.id)).toMatchObject({ state: 'held' });
  });
});

async function rows() {
  return service.database.sql`select * from referrals order by id`;
}

async function firstAsked(people: readonly Player[], needId: string): Promise<Player> {
  for (const she of people) if ((await askedOf(she, needId))?.state === 'asked') return she;
  throw new Error('nobody was asked');
}

const lastAsked = (people: readonly Player[], needId: string): Promise<Player> =>
  firstAsked([...people].reverse(), needId);
