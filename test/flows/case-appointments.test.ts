import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { days, hours, minutes } from '../../src/kernel/index.ts';
import {
  accepts,
  askedOf,
  boardFor,
  cardTo,
  caseFor,
  expert,
  heldBy,
  need,
  ok,
  opens,
  player,
  statusOf,
  type Player,
  type Sealed,
} from '../world/cases.ts';
import { myEntry } from '../world/entries.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let host: Player;
let coordinator: Player;
let cook: Player;

beforeAll(async () => {
  service = await startService();
  coordinator = await player(service, { roles: ['coordinator'] });
  cook = await expert(service, coordinator, 'cook', { cap: { count: 50, per: 'week' } });
});
afterAll(() => service.drop());
beforeEach(async () => {
  host = await player(service, { roles: ['host'] });
});

interface Held {
  readonly sealed: Sealed;
  readonly needId: string;
  readonly appointment: string;
}

/** A meal that the cook has just accepted. */
async function held(changes: Parameters<typeof need>[0] = {}): Promise<Held> {
  const meal = need({ urgency: 'urgent', ...changes });
  const sealed = await opens(host, [meal], [coordinator], { ahead: meal.urgency === 'urgent' ? [cook] : [] });
  const { id } = await heldBy(cook, meal.id);
  return { sealed, needId: meal.id, appointment: id };
}
const needOf = async ({ sealed }: Held) => (await caseFor(host, sealed.id)).needs[0];
const act = (she: Player, { appointment }: Held, what: string, body: object = {}) =>
  she.call('PUT', `/v1/appointments/${appointment}/${what}`, body);

test('contact is made by itself: her number came with the yes, the host sent hers back', async () => {
  const meal = need({ urgency: 'urgent' });
  const sealed = await opens(host, [meal], [coordinator], { ahead: [cook] });
  const { id } = await ok<{ id: string }>(accepts(cook, meal.id, { contactCard: await cardTo(cook, host, sealed) }));
  const at = { sealed, needId: meal.id, appointment: id };
  expect((await needOf(at))?.appointments[0]).toMatchObject({ isHeardFrom: { expert: true, host: false } });

  const card = await cardTo(host, cook, sealed);
  await ok(host.call('PUT', `/v1/cases/${sealed.id}/contact-cards/${cook.person}`, card));
  expect((await needOf(at))?.appointments[0]?.askHowItWentFrom).toBe('2026-11-25T11:00:00.000Z');
  expect((await needOf(at))?.appointments[0]).toMatchObject({ state: 'confirmed' });
  expect((await caseFor(cook, sealed.id)).contactCards).toMatchObject([{ from: host.person, file: card.file }]);
});

test('without contact the hold ends, the need opens again, and it is held against nobody', async () => {
  const at = await held();
  expect((await caseFor(cook, at.sealed.id)).myGrants).toHaveLength(1);
  const entry = (await ok<{ entries: { id: never }[] }>(cook.call('GET', '/v1/entries/mine'))).entries[0];
  const before = (await myEntry(cook, entry?.id as never)).acceptedLast7Days;

  await service.pass(minutes(119));
  expect(await needOf(at)).toMatchObject({ state: 'covered' });
  await service.pass(minutes(2));

  expect(await needOf(at)).toMatchObject({ state: 'escalated', appointments: [{ state: 'released' }] });
  expect(statusOf(await cook.call('GET', `/v1/cases/${at.sealed.id}`))).toBe('404 not_found');
  expect(await caseFor(host, at.sealed.id)).toMatchObject({ isEpochSpent: true, state: 'open' });
  expect((await myEntry(cook, entry?.id as never)).acceptedLast7Days).toBe(before - 1);
});

test('one tap says that they spoke; a week after the half-day it counts as done, and the need as met', async () => {
  const at = await held({ urgency: 'soon', halfDays: [{ date: '2026-11-26', part: 'morning' }] });
  await ok(act(host, at, 'confirmation'));
  expect(statusOf(await act(cook, at, 'confirmation'))).toBe('409 cases.appointment_move_refused');
  await service.pass(days(8));
  expect(await needOf(at)).toMatchObject({ state: 'covered' });
  await service.pass(days(2));
  expect(await needOf(at)).toMatchObject({ state: 'met', appointments: [{ state: 'completed' }] });
  expect((await caseFor(cook, at.sealed.id)).id, 'she still reads what she did').toBe(at.sealed.id);
});

test('either side says how it went', async () => {
  const done = await held();
  expect(statusOf(await act(cook, done, 'completion'))).toBe('409 cases.appointment_move_refused');
  await ok(act(cook, done, 'confirmation'));
  await ok(act(cook, done, 'completion'));
  expect(await needOf(done)).toMatchObject({ state: 'met' });

  const expertAbsent = await held();
  await ok(act(host, expertAbsent, 'confirmation'));
  await ok(act(host, expertAbsent, 'failure', { side: 'expert' }));
  expect(await needOf(expertAbsent)).toMatchObject({ state: 'searching', appointments: [{ state: 'failed' }] });

  const hostAbsent = await held();
  await ok(act(cook, hostAbsent, 'confirmation'));
  await ok(act(cook, hostAbsent, 'failure', { side: 'host' }));
  expect(await needOf(hostAbsent)).toMatchObject({ state: 'unmet', unmetReason: 'other' });
});

test('she gives it back, for a conflict of interest too: the need opens again, she sees no more of it', async () => {
  const at = await held();
  const answer = await act(cook, at, 'release', { reason: 'conflict' });
  expect(answer.json()).toMatchObject({ state: 'released', can: [] });
  expect(await needOf(at)).toMatchObject({ state: 'searching' });
  expect(await askedOf(cook, at.needId)).toBeUndefined();
  expect(statusOf(await act(cook, at, 'release'))).toBe('409 cases.appointment_move_refused');
});

test('accepted and then silent, or without her key: the board says so, with what would help', async () => {
  const silent = await held();
  const keyless = await held({ urgency: 'soon' });
  expect((await caseFor(host, keyless.sealed.id)).waiting).toMatchObject([{ person: cook.person, why: 'accepted' }]);
  expect((await caseFor(cook, keyless.sealed.id)).waiting, 'only who can grant is told').toEqual([]);
  await service.pass(hours(1));
  const reasons = async () =>
    Object.fromEntries(
      (await boardFor(coordinator)).stuck.map((each) => [each.need.id, [each.reason, each.bestAction]]),
    );
  expect(await reasons()).toMatchObject({ [silent.needId]: ['accepted-then-silent', 'remind'] });
  await service.pass(hours(4));
  expect(await reasons()).toMatchObject({ [keyless.needId]: ['key-not-handed-over', 'hand-over-key'] });
  const [stuck] = (await boardFor(coordinator)).stuck.filter(({ need: of }) => of.id === keyless.needId);
  expect(stuck).toMatchObject({ keyToHandOver: [{ person: cook.person, epoch: 1 }] });
  expect(stuck?.can).toContain('grant');
});

test('a coordinator takes care of something; nobody else has to', async () => {
  const meal = need({ kind: 'printer' });
  await opens(host, [meal], [coordinator]);
  const other = await player(service, { roles: ['coordinator'] });
  const unread = async () => (await ok<{ stuck: number }>(other.call('GET', '/v1/unread'))).stuck;
  const before = await unread();
  await ok(coordinator.call('PUT', `/v1/needs/${meal.id}/taking`));
  expect(await unread()).toBe(before - 1);
  const find = async () => (await boardFor(other)).stuck.find(({ need: of }) => of.id === meal.id);
  expect(await find()).toMatchObject({ takenBy: coordinator.person });
  await ok(other.call('DELETE', `/v1/needs/${meal.id}/taking`));
  expect(await find()).not.toHaveProperty('takenBy');
});

test('a yes by telephone: of somebody asked, of somebody not asked yet, of somebody without an account', async () => {
  const say = (needId: string, body: object) => coordinator.call('PUT', `/v1/needs/${needId}/telephone-yes`, body);
  const asked = need({ urgency: 'urgent' });
  await opens(host, [asked], [coordinator], { ahead: [cook] });
  expect((await say(asked.id, { person: cook.person })).json()).toMatchObject({ expert: cook.person, key: 'here' });
  expect(await askedOf(cook, asked.id)).toMatchObject({ state: 'accepted' });

  const far = await expert(service, coordinator, 'cleaner', { municipality: '21004', reachKm: 1 });
  const cleaning = need({ kind: 'cleaner' });
  await opens(host, [cleaning], [coordinator]);
  expect((await say(cleaning.id, { person: far.person })).json()).toMatchObject({
    expert: far.person,
    key: 'on-its-way',
  });
  expect(await askedOf(far, cleaning.id)).toMatchObject({ state: 'accepted' });

  const lift = need({ kind: 'driver' });
  const { id } = await opens(host, [lift], [coordinator]);
  expect(statusOf(await say(lift.id, { person: cook.person }))).toBe('422 cases.wrong_recipients');
  expect((await say(lift.id, {})).json()).not.toHaveProperty('expert');
  expect((await caseFor(host, id)).needs[0]).toMatchObject({ state: 'covered', appointments: [{ state: 'held' }] });
  expect(statusOf(await say(lift.id, {}))).toBe('409 cases.need_move_refused');
  expect(statusOf(await host.call('PUT', `/v1/needs/${lift.id}/telephone-yes`, {}))).toBe('404 not_found');
});
