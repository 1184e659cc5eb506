import { afterEach, beforeEach, expect, test } from 'vitest';
import { days, hours, minutes } from '../../src/kernel/index.ts';
import { accepts, boardFor, expert, heldBy, need, ok, opens, player, statusOf, type Player } from '../world/cases.ts';
import { brussels } from '../world/entries.ts';
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

const inHours = (count: number): string => new Date(service.deps.clock.now().getTime() + hours(count)).toISOString();
const setAside = (her: Player, id: string, until = inHours(2)) =>
  her.call('PUT', `/v1/needs/${id}/postponement`, { until });
const idsOn = async (her: Player) => {
  const { stuck, later, underWay } = await boardFor(her);
  const ids = (list: readonly { need: { id: string } }[]) => list.map(({ need: of }) => of.id);
  return { stuck: ids(stuck), later: ids(later), underWay: ids(underWay) };
};
/** A meal that nobody can cook: stuck from the beginning. */
async function stuckMeal(changes: Parameters<typeof need>[0] = {}) {
  const meal = need(changes);
  await opens(host, [meal], [ines]);
  return meal;
}

test('Inès sets a meal aside for two hours: Wout sees who did, and it comes back by itself', async () => {
  const meal = await stuckMeal();
  const until = inHours(2);
  await ok(setAside(ines, meal.id, until));

  const board = await boardFor(wout);
  expect(board.stuck).toEqual([]);
  expect(board.later).toMatchObject([{ need: { id: meal.id }, postponed: { until, by: ines.person } }]);
  expect(await ok(wout.call('GET', '/v1/unread'))).toMatchObject({ stuck: 0 });

  await service.pass(hours(2) - minutes(2));
  expect((await idsOn(wout)).later).toEqual([meal.id]);
  await service.pass(minutes(2));
  expect(await idsOn(wout)).toMatchObject({ stuck: [meal.id], later: [] });
  expect(await ok(wout.call('GET', '/v1/unread'))).toMatchObject({ stuck: 1 });
});

test('Wout takes it back before its time', async () => {
  const meal = await stuckMeal();
  await ok(setAside(ines, meal.id));
  await ok(wout.call('DELETE', `/v1/needs/${meal.id}/postponement`));
  expect(await idsOn(ines)).toMatchObject({ stuck: [meal.id], later: [] });
});

test('nobody sets aside what is critical, what has ended, or for longer than two weeks; a host sets nothing aside', async () => {
  const danger = await stuckMeal({ urgency: 'critical' });
  expect(statusOf(await setAside(ines, danger.id))).toBe('409 cases.cannot_wait');
  const meal = await stuckMeal();
  for (const until of [inHours(-1), inHours(15 * 24)])
    expect(statusOf(await setAside(ines, meal.id, until))).toBe('400 cases.wrong_postponement');
  expect(statusOf(await setAside(host, meal.id))).toBe('404 not_found');
  await ok(ines.call('PUT', `/v1/needs/${meal.id}/withdrawal`, { reason: 'unmet' }));
  expect(statusOf(await setAside(ines, meal.id))).toBe('409 cases.need_move_refused');
});

test('it ends with the need, and with a yes: silence after the yes is news again', async () => {
  const cook = await expert(service, ines, 'cook', { cap: { count: 9, per: 'week' } });
  const meal = need({ urgency: 'urgent' });
  await opens(host, [meal], [ines]);
  await service.pass(hours(3));
  expect((await idsOn(ines)).stuck).toEqual([meal.id]);
  await ok(setAside(ines, meal.id, inHours(24)));
  await ok(accepts(cook, meal.id));
  expect((await idsOn(ines)).later).toEqual([]);
  await service.pass(hours(1.5));
  expect((await idsOn(ines)).stuck).toEqual([meal.id]);

  await ok(setAside(ines, meal.id, inHours(24)));
  await ok(ines.call('PUT', `/v1/needs/${meal.id}/withdrawal`, { reason: 'no-longer-needed' }));
  const [row] = await service.database.sql`select postponed_until, postponed_by from needs where id = ${meal.id}`;
  expect(row).toEqual({ postponed_until: null, postponed_by: null });
});

test('one tap takes it off the board: widened it is under way, and stuck again once nobody answers in time', async () => {
  await expert(service, ines, 'cook', { municipality: brussels, reachKm: 5 });
  const meal = await stuckMeal();
  expect((await idsOn(ines)).stuck).toEqual([meal.id]);

  await ok(ines.call('PUT', `/v1/needs/${meal.id}/widening`));
  await service.settle();
  expect(await idsOn(ines)).toMatchObject({ stuck: [], underWay: [meal.id] });

  await service.pass(days(1) + hours(1));
  const [stuck] = (await boardFor(ines)).stuck;
  expect(stuck).toMatchObject({ need: { id: meal.id }, reason: 'not-accepted-in-time' });
  expect(new Date(stuck?.since ?? 0).getTime()).toBeGreaterThan(service.deps.clock.now().getTime() - hours(2));
});

test('widened in vain it is back at once', async () => {
  const meal = await stuckMeal();
  await ok(ines.call('PUT', `/v1/needs/${meal.id}/widening`));
  await service.settle();
  expect((await boardFor(ines)).stuck).toMatchObject([{ need: { id: meal.id }, reason: 'nobody-likely' }]);
});

test('Tesfay accepted and is silent: he is reminded, once an hour, and not any more when they have spoken', async () => {
  const tesfay = await expert(service, ines, 'cook');
  const meal = need({ urgency: 'urgent' });
  await opens(host, [meal], [ines], { ahead: [tesfay] });
  const remind = () => ines.call('PUT', `/v1/needs/${meal.id}/reminder`);
  expect(statusOf(await remind())).toBe('409 cases.need_move_refused');
  const held = await heldBy(tesfay, meal.id);
  await service.pass(hours(1));
  expect((await boardFor(ines)).stuck).toMatchObject([{ reason: 'accepted-then-silent', bestAction: 'remind' }]);

  await ok(remind());
  expect((await boardFor(wout)).stuck).toMatchObject([{ bestAction: 'take', remindedAt: inHours(0) }]);
  const again = await remind();
  expect(statusOf(again)).toBe('429 cases.reminded_lately');
  expect(again.headers['retry-after']).toBe('3600');

  await ok(host.call('PUT', `/v1/appointments/${held.id}/confirmation`));
  await service.pass(minutes(61));
  expect(statusOf(await remind())).toBe('409 cases.nobody_silent');
});

test('a yes by telephone has nobody to remind', async () => {
  const meal = await stuckMeal({ urgency: 'urgent' });
  await ok(ines.call('PUT', `/v1/needs/${meal.id}/telephone-yes`, {}));
  await service.pass(hours(1));
  expect((await boardFor(ines)).stuck).toMatchObject([{ reason: 'accepted-then-silent', bestAction: 'take' }]);
  expect(statusOf(await ines.call('PUT', `/v1/needs/${meal.id}/reminder`))).toBe('409 cases.nobody_silent');
});
