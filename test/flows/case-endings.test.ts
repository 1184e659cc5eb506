import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { days, hours } from '../../src/kernel/index.ts';
import {
  askedOf,
  cardTo,
  caseFor,
  declines,
  expert,
  heldBy,
  message,
  need,
  ok,
  opens,
  player,
  statusOf,
  type Player,
} from '../world/cases.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let host: Player;
let coordinator: Player;
let cook: Player;
let other: Player;

beforeEach(async () => {
  service = await startService();
  coordinator = await player(service, { roles: ['coordinator'] });
  host = await player(service, { roles: ['host'] });
  cook = await expert(service, coordinator, 'cook');
  other = await expert(service, coordinator, 'cook');
});
afterEach(() => service.drop());

const close = (she: Player, id: string, outcome: string) => she.call('PUT', `/v1/cases/${id}/closure`, { outcome });
const count = async (table: string): Promise<number> =>
  (await service.database.sql`select count(*)::int as count from ${service.database.sql(table)}`)[0]?.count as number;
const contents = ['items', 'grants', 'grants_ahead', 'contact_cards', 'epochs', 'reading_marks'];
async function liveThrough(length: number): Promise<void> {
  for (let day = 0; day < length; day += 1) await service.pass(days(1));
}

describe('a case that was answered', () => {
  let id: string;
  let mealId: string;

  beforeEach(async () => {
    const meal = need({ urgency: 'urgent' });
    mealId = meal.id;
    const sealed = await opens(host, [meal], [coordinator], { ahead: [cook, other] });
    id = sealed.id;
    await heldBy(cook, mealId);
    await ok(cook.call('POST', `/v1/cases/${id}/items`, await message(cook, sealed, { sequence: 2 })));
    await ok(host.call('PUT', `/v1/cases/${id}/contact-cards/${cook.person}`, await cardTo(host, cook, sealed)));
    await ok(host.call('PUT', `/v1/cases/${id}/reading`, { epoch: 1, sequence: 2 }));
  });

  test('is closed with what came of it; times are then known to the hour only', async () => {
    service.clock.advance(hours(1.4));
    expect((await close(host, id, 'met')).json()).toMatchObject({ state: 'closed' });
    expect(await caseFor(host, id)).toMatchObject({
      outcome: 'met',
      needs: [{ state: 'met', appointments: [{ state: 'completed' }] }],
      hasContents: true,
    });
    const times = await service.database.sql<{ at: string | null }[]>`
      select unnest(array[asked_at, seen_at, reminded_at, answered_at]) as at from referrals
      union all select unnest(array[accepted_at, ended_at]) from appointments`;
    expect(times.every(({ at }) => at === null || Date.parse(at) % hours(1) === 0)).toBe(true);
    expect(statusOf(await close(host, id, 'met'))).toBe('409 cases.case_move_refused');
    const sealed = await message(cook, { id: id as never, org: 'x', caseKey: 'A'.repeat(43) }, { sequence: 3 });
    expect(statusOf(await cook.call('POST', `/v1/cases/${id}/items`, sealed))).toBe('409 cases.closed');
  });

  test('can be opened again for seven days, no longer', async () => {
    await ok(close(coordinator, id, 'partly-met'));
    await service.pass(days(6.9));
    expect((await host.call('DELETE', `/v1/cases/${id}/closure`)).json()).toMatchObject({ state: 'open' });
    await ok(close(host, id, 'met'));
    await service.pass(days(7));
    expect(statusOf(await host.call('DELETE', `/v1/cases/${id}/closure`))).toBe('410 cases.contents_gone');
  });

  test('its contents are destroyed a week after closing, the traces of who served whom four weeks after', async () => {
    await ok(close(host, id, 'met'));
    await liveThrough(6);
    for (const table of ['items', 'grants', 'contact_cards', 'epochs', 'reading_marks']) {
      expect(await count(table), table).toBeGreaterThan(0);
    }
    await liveThrough(1);
    for (const table of contents) expect(await count(table), table).toBe(0);
    expect(await caseFor(host, id)).toMatchObject({ hasContents: false, myGrants: [], contactCards: [], epochs: [] });
    const known = await service.database.sql<{ expert: string | null; state: string }[]>`
      select expert, state from referrals order by state`;
    expect(known.map((row) => ({ ...row }))).toEqual([
      { expert: cook.person, state: 'accepted' },
      { expert: null, state: 'covered-by-other' },
    ]);

    await liveThrough(20);
    expect(await count('cases')).toBe(1);
    await liveThrough(1);
    for (const table of ['cases', 'needs', 'referrals', 'appointments', 'case_openings', 'together_links']) {
      expect(await count(table), table).toBe(0);
    }
    expect(statusOf(await host.call('GET', `/v1/cases/${id}`))).toBe('404 not_found');
    const left = await service.database
      .sql`select kind, urgency, state, reason, count from referral_counts order by state`;
    expect(left.map((row) => ({ ...row }))).toEqual([
      { kind: 'cook', urgency: 'urgent', state: 'accepted', reason: '', count: 1 },
      { kind: 'cook', urgency: 'urgent', state: 'covered-by-other', reason: '', count: 1 },
    ]);
  });
});

test('the host takes a need back: whoever was asked is told kindly, whoever accepted is free', async () => {
  const [meal, drive] = [need(), need({ kind: 'driver' })];
  const { id } = await opens(host, [meal, drive], [coordinator]);
  await heldBy(cook, meal.id);
  await ok(host.call('PUT', `/v1/needs/${meal.id}/withdrawal`, { reason: 'found-elsewhere' }));
  expect((await caseFor(host, id)).needs[0]).toMatchObject({
    state: 'withdrawn',
    appointments: [{ state: 'released' }],
  });
  const again = await host.call('PUT', `/v1/needs/${meal.id}/withdrawal`, { reason: 'found-elsewhere' });
  expect(statusOf(again)).toBe('409 cases.need_move_refused');
  expect(await askedOf(cook, meal.id)).toBeUndefined();
  expect((await askedOf(other, meal.id))?.state).toMatch(/covered-by-other|withdrawn/);
});

test('a case nobody closes is closed by the system 14 days after its last need ended, and forgotten in time', async () => {
  const meal = need();
  const { id } = await opens(host, [meal], [coordinator]);
  await ok(host.call('PUT', `/v1/needs/${meal.id}/withdrawal`, { reason: 'no-longer-needed' }));
  await liveThrough(13);
  expect(await caseFor(host, id)).toMatchObject({ state: 'open' });
  await liveThrough(1);
  expect(await caseFor(host, id)).toMatchObject({ state: 'closed', outcome: 'forgotten' });
  await liveThrough(28);
  expect(await count('cases')).toBe(0);
});

test('a case that nobody could answer is closed after 45 days at most, on hold or not; nothing is left after 73', async () => {
  const [meal, held] = [need({ urgency: 'planned' }), need()];
  const open = await opens(host, [meal], [coordinator], { words: 'x' });
  const paused = await opens(host, [held], [coordinator]);
  await ok(host.call('PUT', `/v1/cases/${paused.id}/hold`));
  await liveThrough(44);
  expect(await caseFor(host, open.id)).toMatchObject({ state: 'open' });
  await liveThrough(1);
  for (const { id } of [open, paused]) {
    expect(await caseFor(host, id)).toMatchObject({
      state: 'closed',
      outcome: 'forgotten',
      needs: [{ state: 'unmet' }],
    });
  }
  expect((await askedOf(cook, meal.id))?.state).toBe('expired');
  await liveThrough(7);
  for (const table of contents) expect(await count(table), table).toBe(0);
  await liveThrough(21);
  for (const table of ['cases', 'needs', 'referrals']) expect(await count(table), table).toBe(0);
});

test('what becomes due is done once: the sweeps run twice, on two instances, leave the same rows', async () => {
  const second = await service.another();
  for (let at = 0; at < 6; at += 1) await opens(host, [need()], [coordinator]);
  service.clock.advance(days(45));
  const attend = (rooms: TestService['rooms']) =>
    Promise.all(rooms.sweeps.filter(({ name }) => name.startsWith('cases.')).map((each) => each.sweep()));
  await Promise.all([attend(service.rooms), attend(second.rooms), attend(service.rooms)]);
  await service.settle();
  const closed = await service.database.sql`select state, outcome from cases`;
  expect(closed.map(({ state, outcome }) => `${state} ${outcome}`)).toEqual(Array(6).fill('closed forgotten'));
  service.clock.advance(days(28));
  await Promise.all([attend(service.rooms), attend(second.rooms)]);
  await service.settle();
  const [counts] = await service.database.sql`select sum(count)::int as sum from referral_counts`;
  const asked = counts?.sum as number;
  await service.settle();
  expect((await service.database.sql`select sum(count)::int as sum from referral_counts`)[0]?.sum).toBe(asked);
  expect(await count('cases')).toBe(0);
});

test('an answer teaches the rate of the kind, a day of silence does too, each once', async () => {
  const [yes, no] = [need({ urgency: 'soon' }), need({ urgency: 'soon' })];
  await opens(host, [yes], [coordinator]);
  await heldBy(cook, yes.id);
  await opens(host, [no], [coordinator]);
  await declines(other, no.id);
  await service.pass(hours(25));
  await service.pass(hours(25));
  const [rate] = await service.database.sql`select settled_asks, yeses from kind_counts where kind = 'cook'`;
  const asked = await service.database.sql`select id from referrals where need_id = ${no.id} and state = 'asked'`;
  expect({ ...rate }).toEqual({ settled_asks: 2 + asked.length, yeses: 1 });
});

test('whoever answers after her day of silence is not counted a second time', async () => {
  const rate = async () => ({
    ...(await service.database.sql`select settled_asks, yeses from kind_counts where kind = 'cook'`)[0],
  });
  const meal = need({ urgency: 'soon' });
  await opens(host, [meal], [coordinator]);
  await service.pass(hours(25));
  for (let look = 0; look < 20 && !(await bothAsked(meal.id)); look += 1) await service.pass(hours(1.5));
  await service.pass(hours(25));
  expect(await rate()).toEqual({ settled_asks: 2, yeses: 0 });
  await declines(other, meal.id);
  expect(await rate()).toEqual({ settled_asks: 2, yeses: 0 });
  await heldBy(cook, meal.id);
  expect(await rate()).toEqual({ settled_asks: 2, yeses: 1 });
});

const bothAsked = async (needId: string): Promise<boolean> =>
  (await askedOf(cook, needId)) !== undefined && (await askedOf(other, needId)) !== undefined;
