import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lateGrant, rotation } from '../world/case-keys.ts';
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
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let host: Player;
let coordinator: Player;
let brother: Player;
let sealed: Sealed;

beforeAll(async () => {
  service = await startService();
  coordinator = await player(service, { roles: ['coordinator'] });
});
afterAll(() => service.drop());
beforeEach(async () => {
  host = await player(service, { roles: ['host'] });
  brother = await player(service, { roles: ['volunteer'] });
  sealed = await opens(host, [need()], [coordinator]);
});

const path = (rest = '') => `/v1/cases/${sealed.id}${rest}`;
const handleOf = async (she: Player) => (await ok<{ handle: string }>(she.call('GET', '/v1/me'))).handle;
const names = async (she: Player, who: Player) =>
  she.call('PUT', path('/second-adult'), { handle: await handleOf(who) });
const granted = async (): Promise<void> => {
  await ok(names(host, brother));
  await ok(host.call('PUT', path(`/grants/${brother.person}`), await lateGrant(sealed, host, brother)));
};

describe('a second adult', () => {
  test('waits for the key until the host’s app hands it over; then she reads and writes', async () => {
    await ok(names(host, brother));
    const waiting = (await caseFor(host, sealed.id)).waiting;
    expect(waiting).toMatchObject([{ person: brother.person, why: 'second-adult' }]);
    expect(await itemsFor(brother, sealed.id, 1)).toEqual([]);

    await ok(host.call('PUT', path(`/grants/${brother.person}`), await lateGrant(sealed, host, brother)));

    expect(await caseFor(brother, sealed.id)).toMatchObject({ secondAdult: brother.person, waiting: [] });
    expect(await itemsFor(brother, sealed.id, 1)).toHaveLength(1);
    await ok(brother.call('POST', path('/items'), await message(brother, sealed, { sequence: 2 })));
    const { cases } = await ok<{ cases: { id: string }[] }>(brother.call('GET', '/v1/cases'));
    expect(cases.map(({ id }) => id)).toEqual([sealed.id]);
  });

  test('cannot close, pause, cancel, grant, begin an epoch or name another: each as if there were no case', async () => {
    await granted();
    const view = await caseFor(brother, sealed.id);
    expect(view.can).toEqual(['read', 'write', 'remove-second-adult']);
    const [{ id: needId } = { id: '' }] = view.needs;
    const refused = [
      await brother.call('PUT', path('/closure'), { outcome: 'met' }),
      await brother.call('PUT', path('/hold')),
      await brother.call('PUT', `/v1/needs/${needId}/withdrawal`, { reason: 'no-longer-needed' }),
      await brother.call('PUT', `/v1/needs/${needId}/escalation`),
      await brother.call('PUT', path(`/grants/${brother.person}`), await lateGrant(sealed, brother, brother)),
      await brother.call('PUT', path('/epochs/2'), await rotation(sealed, brother, 2, [host, brother])),
      await names(brother, brother),
    ];
    expect(refused.map(statusOf)).toEqual(refused.map(() => '404 not_found'));
  });

  test('is named by the host alone: coordinators, experts and strangers find no case', async () => {
    const cook = await expert(service, coordinator, 'cook');
    const meal = need();
    sealed = await opens(host, [meal], [coordinator]);
    await heldBy(cook, meal.id);
    const stranger = await player(service, { roles: ['host'] });
    for (const she of [coordinator, cook, stranger]) expect(statusOf(await names(she, brother))).toBe('404 not_found');
    for (const she of [coordinator, cook, stranger])
      expect(statusOf(await she.call('DELETE', path('/second-adult')))).toBe('404 not_found');
  });

  test('a name that nobody has, nobody confirmed, or her own, is answered as a case that is not there', async () => {
    const waiting = await player(service, { state: 'waiting', roles: [] });
    const missing = await host.call('PUT', '/v1/cases/AAAAAAAAAAAAAAAAAAAAAA/second-adult', { handle: 'nobody' });
    const answers = [
      await host.call('PUT', path('/second-adult'), { handle: 'nobody at all' }),
      await names(host, waiting),
      await names(host, host),
    ];
    for (const answer of answers) expect([answer.statusCode, answer.body]).toEqual([404, missing.body]);
    expect((await caseFor(host, sealed.id)).secondAdult).toBeUndefined();
  });

  test('who was let go reads nothing that is written later, nor what was before; the host’s next epoch is without her', async () => {
    await granted();
    await ok(host.call('DELETE', path('/second-adult')));
    expect(statusOf(await brother.call('GET', path()))).toBe('404 not_found');
    expect(statusOf(await brother.call('GET', path('/items?epoch=1')))).toBe('404 not_found');
    expect(statusOf(await brother.call('POST', path('/items'), await message(brother, sealed, { sequence: 2 })))).toBe(
      '404 not_found',
    );
    const view = await caseFor(host, sealed.id);
    expect(view).toMatchObject({ isEpochSpent: true, waiting: [] });
    expect(view.recipients).not.toContain(brother.person);
    const withHer = await rotation(sealed, host, 2, [host, coordinator, brother]);
    expect(statusOf(await host.call('PUT', path('/epochs/2'), withHer))).toBe('422 cases.wrong_recipients');
    await ok(host.call('PUT', path('/epochs/2'), await rotation(sealed, host, 2, [host, coordinator])));
    expect(await caseFor(host, sealed.id)).toMatchObject({ epoch: 2, isEpochSpent: false });
  });

  test('may leave by herself; another one takes the place of the first', async () => {
    await granted();
    await ok(brother.call('DELETE', path('/second-adult')));
    expect(statusOf(await brother.call('GET', path()))).toBe('404 not_found');
    const sister = await player(service, { roles: ['host'] });
    await granted();
    await ok(names(host, sister));
    expect(statusOf(await brother.call('GET', path()))).toBe('404 not_found');
    expect(await caseFor(sister, sealed.id)).toMatchObject({ secondAdult: sister.person });
  });

  test('is forgotten with the contents of the case', async () => {
    await granted();
    await ok(host.call('PUT', path('/closure'), { outcome: 'met' }));
    expect(await caseFor(brother, sealed.id)).toMatchObject({ state: 'closed' });
    await service.pass(8 * 86_400_000);
    expect(statusOf(await brother.call('GET', path()))).toBe('404 not_found');
    const rows = await service.database.sql`select second_adult from cases where id = ${sealed.id}`;
    expect(rows).toMatchObject([{ second_adult: null }]);
  });
});
