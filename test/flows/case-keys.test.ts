import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  caseFor,
  expert,
  heldBy,
  itemsFor,
  message,
  need,
  ok,
  opens,
  player,
  statusOf,
  type Player,
  type Sealed,
} from '../world/cases.ts';
import { lateGrant, rotation } from '../world/case-keys.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let host: Player;
let coordinator: Player;
let cook: Player;
let sealed: Sealed;
let needId: string;

beforeAll(async () => {
  service = await startService();
  coordinator = await player(service, { roles: ['coordinator'] });
  cook = await expert(service, coordinator, 'cook', { cap: { count: 50, per: 'week' } });
});
afterAll(() => service.drop());
beforeEach(async () => {
  host = await player(service, { roles: ['host'] });
  const meal = need({ urgency: 'urgent' });
  needId = meal.id;
  sealed = await opens(host, [meal], [coordinator], { ahead: [cook] });
});

const post = (she: Player, body: object) => she.call('POST', `/v1/cases/${sealed.id}/items`, body);

describe('the key on its way', () => {
  beforeEach(async () => {
    const meal = need({ urgency: 'soon' });
    needId = meal.id;
    sealed = await opens(host, [meal], [coordinator]);
    await heldBy(cook, needId);
  });

  test('the host’s app hands it over; until then the expert reads the need and nothing sealed', async () => {
    expect(await caseFor(cook, sealed.id)).toMatchObject({ myGrants: [], waiting: [] });
    expect(await itemsFor(cook, sealed.id)).toEqual([]);
    expect(statusOf(await post(cook, await message(cook, sealed, { sequence: 2 })))).toBe('409 cases.key_missing');
    expect((await caseFor(host, sealed.id)).waiting.map(({ person }) => person)).toEqual([cook.person]);

    const grant = await lateGrant(sealed, host, cook);
    await ok(host.call('PUT', `/v1/cases/${sealed.id}/grants/${cook.person}`, grant));

    expect((await caseFor(host, sealed.id)).waiting).toEqual([]);
    expect((await caseFor(cook, sealed.id)).myGrants).toMatchObject([{ granter: host.person, file: grant.grant.file }]);
    expect(await itemsFor(cook, sealed.id)).toHaveLength(1);
  });

  test('a coordinator who holds the key may hand it over, one who does not and the expert herself may not', async () => {
    const other = await player(service, { roles: ['coordinator'] });
    const path = `/v1/cases/${sealed.id}/grants/${cook.person}`;
    expect(statusOf(await other.call('PUT', path, await lateGrant(sealed, other, cook)))).toBe('404 not_found');
    expect(statusOf(await cook.call('PUT', path, await lateGrant(sealed, cook, cook)))).toBe('404 not_found');
    await ok(coordinator.call('PUT', path, await lateGrant(sealed, coordinator, cook)));
    expect((await caseFor(cook, sealed.id)).myGrants).toMatchObject([{ granter: coordinator.person }]);
  });

  test('a key for a stranger, or that says something else than it should, is refused', async () => {
    const stranger = await player(service, { roles: ['host'] });
    const give = (to: Player, body: object) => host.call('PUT', `/v1/cases/${sealed.id}/grants/${to.person}`, body);
    expect(statusOf(await give(stranger, await lateGrant(sealed, host, stranger)))).toBe('422 cases.wrong_recipients');
    expect(statusOf(await give(cook, await lateGrant(sealed, host, coordinator)))).toBe('422 cases.wrong_grant');
    expect(statusOf(await give(cook, await lateGrant(sealed, coordinator, cook)))).toBe('422 cases.wrong_grant');
    expect(statusOf(await give(cook, { ...(await lateGrant(sealed, host, cook)), epoch: 2 }))).toBe(
      '409 cases.epoch_over',
    );
  });
});

describe('epochs', () => {
  test('keys that went ahead are spent by a yes; of two who rotate at once the first wins', async () => {
    expect(await caseFor(host, sealed.id)).toMatchObject({ epoch: 1, isEpochSpent: false });
    await heldBy(cook, needId);
    expect(await caseFor(host, sealed.id)).toMatchObject({ epoch: 1, isEpochSpent: true });

    const answers = await Promise.all(
      [host, coordinator].map(async (she) =>
        she.call('PUT', `/v1/cases/${sealed.id}/epochs/2`, await rotation(sealed, she, 2, [host, coordinator, cook])),
      ),
    );

    expect(answers.map(statusOf).sort()).toEqual(['204', '409 cases.epoch_taken']);
    expect(await caseFor(cook, sealed.id)).toMatchObject({ epoch: 2, isEpochSpent: false, waiting: [] });
    expect(await itemsFor(cook, sealed.id, 2)).toMatchObject([{ sequence: 1, purpose: 'brief', epoch: 2 }]);
    expect(statusOf(await post(cook, await message(cook, sealed, { sequence: 2 })))).toBe('409 cases.epoch_over');
    expect(
      statusOf(await host.call('PUT', `/v1/cases/${sealed.id}/epochs/4`, await rotation(sealed, host, 4, [host]))),
    ).toBe('409 cases.epoch_taken');
  });

  test('a replacement reads the new epoch and not the earlier thread', async () => {
    const cleaning = need({ kind: 'cleaner', urgency: 'urgent' });
    const first = await expert(service, coordinator, 'cleaner');
    sealed = await opens(host, [cleaning], [coordinator], { ahead: [first] });
    const held = await heldBy(first, cleaning.id);
    const second = await expert(service, coordinator, 'cleaner');
    await ok(first.call('PUT', `/v1/appointments/${held.id}/release`, {}));
    await service.settle();
    await heldBy(second, cleaning.id);
    await ok(
      host.call('PUT', `/v1/cases/${sealed.id}/epochs/2`, await rotation(sealed, host, 2, [host, coordinator, second])),
    );
    expect(await itemsFor(second, sealed.id, 1)).toEqual([]);
    expect(await itemsFor(second, sealed.id, 2)).toHaveLength(1);
    expect((await caseFor(second, sealed.id)).myGrants.map(({ epoch }) => epoch)).toEqual([2]);
  });

  test('when a coordinator who holds the key leaves the roster, the epoch is spent', async () => {
    const leaver = await player(service, { roles: ['coordinator'] });
    const meal = need({ urgency: 'soon' });
    sealed = await opens(host, [meal], [coordinator, leaver]);
    expect(await caseFor(host, sealed.id)).toMatchObject({ isEpochSpent: false });
    await service.database.sql`update people set is_seated = false, roles = '{}' where id = ${leaver.person}`;
    expect(await caseFor(host, sealed.id)).toMatchObject({ isEpochSpent: true });
    expect(statusOf(await leaver.call('GET', `/v1/cases/${sealed.id}`))).toBe('404 not_found');
  });
});
