import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accepts,
  askedOf,
  caseFor,
  cardTo,
  declines,
  expert,
  heldBy,
  inbox,
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

beforeAll(async () => {
  service = await startService();
  coordinator = await player(service, { roles: ['coordinator'] });
  host = await player(service, { roles: ['host'] });
});
afterAll(() => service.drop());

const drivers = (count: number): Promise<Player[]> => many(count, 'driver');
async function many(count: number, kind: 'driver' | 'cleaner' | 'printer'): Promise<Player[]> {
  const found: Player[] = [];
  for (let at = 0; at < count; at += 1) found.push(await expert(service, coordinator, kind));
  return found;
}

test('one says yes and has it, the host sees who; the others are told at once, kindly', async () => {
  const [samira, tesfay] = (await drivers(2)) as [Player, Player];
  const lift = need({ kind: 'driver', urgency: 'urgent' });
  const sealed = await opens(host, [lift], [coordinator], { ahead: [samira, tesfay] });
  const card = await cardTo(samira, host, sealed);

  const appointment = await ok(accepts(samira, lift.id, { contactCard: card }));

  expect(appointment).toMatchObject({ case: sealed.id, state: 'held', key: 'here', expert: samira.person });
  expect(await askedOf(tesfay, lift.id)).toMatchObject({ state: 'covered-by-other', can: ['read', 'late-yes'] });
  expect(await aheadOf(lift.id), 'nobody else’s key is kept').toBe(0);
  const seen = await caseFor(host, sealed.id);
  expect(seen).toMatchObject({ state: 'covered', isEpochSpent: true, waiting: [] });
  expect(seen.needs[0]).toMatchObject({ state: 'covered', appointments: [{ expert: samira.person, state: 'held' }] });
  expect(seen.needs[0], 'the zone stays, the commune is gone').not.toHaveProperty('municipality');
  expect(seen.needs[0]?.zone).toBe('liege');
  expect(seen.contactCards.map(({ from }) => from)).toEqual([samira.person]);
  expect((await caseFor(samira, sealed.id)).myGrants.map(({ file }) => file)).toEqual([
    sealed.body.ahead.find(({ grant }) => grant.person === samira.person)?.grant.file,
  ]);
  expect(statusOf(await tesfay.call('GET', `/v1/cases/${sealed.id}`))).toBe('404 not_found');
});

test('a yes and a no said again, because the answer was lost on the way, are the same yes and the same no', async () => {
  const [samira, tesfay] = (await drivers(2)) as [Player, Player];
  const lift = need({ kind: 'driver', urgency: 'urgent' });
  await opens(host, [lift], [coordinator]);

  const refusal = `/v1/referrals/${(await askedOf(tesfay, lift.id))?.id}/refusal`;
  const acceptance = refusal.replace('refusal', 'acceptance');
  const no = await ok(tesfay.call('PUT', refusal, {}));
  expect(await ok(tesfay.call('PUT', refusal, {}))).toEqual(no);
  const first = await ok(accepts(samira, lift.id));
  expect(await ok(accepts(samira, lift.id))).toEqual(first);
  expect(statusOf(await tesfay.call('PUT', acceptance, {}))).toBe('409 cases.referral_move_refused');
});

test('two accept at once: one has it, the other is thanked, and there is one appointment', async () => {
  const [samira, tesfay] = (await many(2, 'cleaner')) as [Player, Player];
  const cleaning = need({ kind: 'cleaner', urgency: 'critical' });
  await opens(host, [cleaning], [coordinator]);

  const answers = await Promise.all([accepts(samira, cleaning.id), accepts(tesfay, cleaning.id)]);

  expect(answers.map(statusOf).sort()).toEqual(['200', '409 cases.already_covered']);
  expect(await appointmentsOf(cleaning.id)).toHaveLength(1);
});

test('fifty answer at once, half of them no: one yes counts, every other has the answer it deserves', async () => {
  const printers = await many(12, 'printer');
  const flyers = need({ kind: 'printer', urgency: 'critical' });
  await opens(host, [flyers], [coordinator]);
  for (let minute = 0; minute < 6 && (await waiting(printers, flyers.id)) < 12; minute += 1)
    await service.pass(300_000);
  const asked = await askedAmong(printers, flyers.id);
  expect(asked.length).toBeGreaterThan(7);

  const tries = Array.from({ length: 50 }, (_, at) => asked[at % asked.length] as Player);
  const answers = await Promise.all(tries.map((she) => accepts(she, flyers.id)));

  const verdicts = answers.map(statusOf);
  const winners = tries.filter((_, at) => verdicts[at] === '200').map(({ person }) => person);
  expect(new Set(winners).size, 'one has it, however often she says so').toBe(1);
  const deserved = ['200', '409 cases.already_covered', '409 cases.referral_move_refused'];
  expect(verdicts.filter((verdict) => !deserved.includes(verdict))).toEqual([]);
  expect(await appointmentsOf(flyers.id)).toHaveLength(1);
});

test('she accepts while the host cancels: both hear the same story, whoever was first', async () => {
  const ride = await expert(service, coordinator, 'vehicle-lender', { cap: { count: 20, per: 'week' } });
  for (let round = 0; round < 8; round += 1) {
    const lift = need({ kind: 'vehicle-lender', urgency: 'urgent' });
    const { id } = await opens(host, [lift], [coordinator]);
    const [yes, cancel] = await Promise.all([
      accepts(ride, lift.id),
      host.call('PUT', `/v1/needs/${lift.id}/withdrawal`, { reason: 'no-longer-needed' }),
    ]);
    const [after] = (await caseFor(host, id)).needs;
    expect(cancel.statusCode).toBe(204);
    expect(after?.state).toBe('withdrawn');
    expect(['200', '409 cases.referral_move_refused']).toContain(statusOf(yes));
    expect(after?.appointments.every(({ state }) => state === 'released')).toBe(true);
    expect((await askedOf(ride, lift.id))?.state ?? 'released').toMatch(/withdrawn|released/);
  }
});

describe('whoever was too late', () => {
  test('is kept as reserve, and asked first when it is given back', async () => {
    const [first, second, third] = (await many(3, 'cleaner')) as [Player, Player, Player];
    const cleaning = need({ kind: 'cleaner', urgency: 'critical' });
    await opens(host, [cleaning], [coordinator]);
    const cards = await Promise.all([first, second, third].map((she) => askedOf(she, cleaning.id)));
    if (cards.some((card) => card === undefined)) throw new Error('all three must be asked');
    const held = await heldBy(first, cleaning.id);
    expect(statusOf(await second.call('PUT', `/v1/referrals/${cards[1]?.id}/late-yes`))).toBe('200');
    expect(await askedOf(second, cleaning.id)).toMatchObject({ state: 'reserve' });

    await ok(first.call('PUT', `/v1/appointments/${held.id}/release`, {}));
    await service.settle();

    expect(await askedOf(second, cleaning.id)).toMatchObject({ state: 'asked' });
    expect(await askedOf(third, cleaning.id), 'who said nothing is not written to again').toMatchObject({
      state: 'covered-by-other',
    });
    expect(await askedOf(first, cleaning.id), 'nothing is left to see of what she gave back').toBeUndefined();
    expect(await heldBy(second, cleaning.id)).toMatchObject({ state: 'held' });
  });
});

describe('declining', () => {
  test('needs no reason; the reason may follow; what was granted ahead is gone', async () => {
    const [driver] = (await drivers(1)) as [Player];
    const lift = need({ kind: 'driver', urgency: 'urgent' });
    await opens(host, [lift], [coordinator], { ahead: [driver] });
    const card = await askedOf(driver, lift.id);
    expect(await aheadOf(lift.id)).toBe(1);

    const first = await declines(driver, lift.id);
    expect(first.json()).toMatchObject({ state: 'declined', can: ['explain'] });
    expect(await askedOf(driver, lift.id)).toBeUndefined();
    expect(statusOf(await driver.call('GET', `/v1/referrals/${card?.id}`))).toBe('404 not_found');
    const refusal = `/v1/referrals/${card?.id}/refusal`;
    expect(statusOf(await driver.call('PUT', refusal, { reason: 'too-far' }))).toBe('200');
    expect(statusOf(await driver.call('PUT', refusal, { reason: 'full' }))).toBe('409 cases.referral_move_refused');
    expect(statusOf(await driver.call('PUT', refusal, {}))).toBe('409 cases.referral_move_refused');
    expect(await aheadOf(lift.id)).toBe(0);
  });
});

test('her cap holds, even when she accepts two at once', async () => {
  const cook = await expert(service, coordinator, 'cook', { cap: { count: 1, per: 'week' } });
  const meals = [need({ urgency: 'critical' }), need({ urgency: 'critical' })];
  for (const meal of meals) await opens(host, [meal], [coordinator]);
  expect((await inbox(cook)).filter(({ can }) => can.includes('accept'))).toHaveLength(2);

  const answers = await Promise.all(meals.map(({ id }) => accepts(cook, id)));

  expect(answers.map(statusOf).sort()).toEqual(['200', '409 directory.at_capacity']);
});

test('a card that is not sealed as it should be is refused, and the yes with it: she can say it again', async () => {
  const [driver] = (await drivers(1)) as [Player];
  const lift = need({ kind: 'driver', urgency: 'critical' });
  const sealed = await opens(host, [lift], [coordinator]);
  const card = await cardTo(driver, host, sealed);
  const cut = { ...card, file: card.file.slice(0, 2000) };
  expect(statusOf(await accepts(driver, lift.id, { contactCard: cut }))).toBe('422 sealing.envelope_malformed');
  const foreign = await cardTo(driver, coordinator, sealed);
  expect(statusOf(await accepts(driver, lift.id, { contactCard: foreign }))).toBe('422 cases.wrong_card');
  expect((await caseFor(host, sealed.id)).needs[0]).toMatchObject({ state: 'searching', appointments: [] });
  expect(statusOf(await accepts(driver, lift.id, { contactCard: card }))).toBe('200');
});

test('needs that belong together say so on each other’s cards', async () => {
  const visit = need({ kind: 'activity-leader', urgency: 'critical' });
  const lift = need({ kind: 'storage-provider', urgency: 'critical', togetherWith: [visit.id] });
  const [leader, keeper] = [
    await expert(service, coordinator, 'activity-leader'),
    await expert(service, coordinator, 'storage-provider'),
  ];
  const { id } = await opens(host, [visit, lift], [coordinator]);
  expect((await askedOf(leader, visit.id))?.together).toEqual([
    { need: lift.id, kind: 'storage-provider', isCovered: false },
  ]);
  await heldBy(keeper, lift.id);
  expect((await askedOf(leader, visit.id))?.together).toMatchObject([{ isCovered: true }]);
  expect(await caseFor(host, id)).toMatchObject({ state: 'open', needs: [{ togetherWith: [lift.id] }, {}] });
  await heldBy(leader, visit.id);
  expect(await caseFor(host, id)).toMatchObject({ state: 'covered' });
});

test('the host sees that she has looked', async () => {
  const [driver] = (await drivers(1)) as [Player];
  const lift = need({ kind: 'driver', urgency: 'critical' });
  const { id } = await opens(host, [lift], [coordinator]);
  const card = await askedOf(driver, lift.id);
  for (let again = 0; again < 2; again += 1) await ok(driver.call('PUT', `/v1/referrals/${card?.id}/sight`));
  expect((await caseFor(host, id)).needs[0]?.counts.seen).toBe(1);
});

async function appointmentsOf(needId: string) {
  return service.database.sql`select id from appointments where need_id = ${needId}`;
}

async function aheadOf(needId: string): Promise<number> {
  const [row] = await service.database.sql<{ count: number }[]>`
    select count(*)::int as count from grants_ahead where need_id = ${needId}`;
  return row?.count ?? 0;
}

async function askedAmong(people: readonly Player[], needId: string): Promise<Player[]> {
  const cards = await Promise.all(people.map((she) => askedOf(she, needId)));
  return people.filter((_, at) => cards[at]?.state === 'asked');
}

const waiting = async (people: readonly Player[], needId: string): Promise<number> =>
  (await askedAmong(people, needId)).length;
