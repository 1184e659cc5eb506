import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moveAppointment } from '../../src/cases/appointment.ts';
import { moveCase } from '../../src/cases/case.ts';
import { isOpenNeed, moveNeed } from '../../src/cases/need.ts';
import { moveReferral } from '../../src/cases/referral.ts';
import { askedOf, expert, heldBy, need, opens, player, type Player } from '../world/cases.ts';
import { startService, type TestService } from '../world/service.ts';

/*
 * Every state × every route that moves it: what the machines do not list is refused with 409, and not one row of the room
 * changes. States are written into the rows directly, so that the routes meet all of them.
 */

interface Attempt {
  readonly name: string;
  readonly by: 'host' | 'expert' | 'coordinator';
  readonly method: 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  readonly allowed: (state: string) => boolean;
}

interface Machine {
  readonly table: 'cases' | 'needs' | 'referrals' | 'appointments';
  readonly states: readonly string[];
  readonly id: () => string;
  readonly attempts: readonly Attempt[];
}

let service: TestService;
const people = {} as Record<'host' | 'expert' | 'coordinator', Player>;
const ids = { case: '', need: '', referral: '', appointment: '', coveredNeed: '' };

beforeAll(async () => {
  service = await startService();
  const coordinator = await player(service, { roles: ['coordinator'] });
  const host = await player(service, { roles: ['host'] });
  const cook = await expert(service, coordinator, 'cook');
  Object.assign(people, { host, coordinator, expert: cook });
  const [asked, accepted] = [need({ urgency: 'critical' }), need({ urgency: 'critical' })];
  const { id } = await opens(host, [asked, accepted], [coordinator]);
  const { id: appointment } = await heldBy(cook, accepted.id);
  const card = await askedOf(cook, asked.id);
  Object.assign(ids, { case: id, need: asked.id, referral: card?.id, appointment, coveredNeed: accepted.id });
});
afterAll(() => service.drop());

const moves = (mover: { allows(state: never, move: never): boolean }, move: string) => (state: string) =>
  mover.allows(state as never, move as never);
const statesOf = (mover: { table: object }): string[] => Object.keys(mover.table);
const seeking = moves(moveNeed, 'cover');
const open = (state: string): boolean => isOpenNeed(state as never);

const machines: Machine[] = [
  {
    table: 'cases',
    states: statesOf(moveCase),
    id: () => ids.case,
    attempts: [
      {
        name: 'close',
        by: 'host',
        method: 'PUT',
        path: '/v1/cases/:id/closure',
        body: { outcome: 'met' },
        allowed: moves(moveCase, 'close'),
      },
      {
        name: 'reopen',
        by: 'host',
        method: 'DELETE',
        path: '/v1/cases/:id/closure',
        allowed: moves(moveCase, 'reopen'),
      },
      { name: 'hold', by: 'host', method: 'PUT', path: '/v1/cases/:id/hold', allowed: moves(moveCase, 'hold') },
      {
        name: 'resume',
        by: 'coordinator',
        method: 'DELETE',
        path: '/v1/cases/:id/hold',
        allowed: moves(moveCase, 'resume'),
      },
    ],
  },
  {
    table: 'needs',
    states: statesOf(moveNeed),
    id: () => ids.need,
    attempts: [
      {
        name: 'withdraw',
        by: 'host',
        method: 'PUT',
        path: '/v1/needs/:id/withdrawal',
        body: { reason: 'unmet' },
        allowed: moves(moveNeed, 'withdraw'),
      },
      {
        name: 'escalate',
        by: 'host',
        method: 'PUT',
        path: '/v1/needs/:id/escalation',
        allowed: moves(moveNeed, 'escalate'),
      },
      { name: 'ask again', by: 'host', method: 'PUT', path: '/v1/needs/:id/asking', body: {}, allowed: seeking },
      { name: 'widen', by: 'coordinator', method: 'PUT', path: '/v1/needs/:id/widening', allowed: seeking },
      {
        name: 'yes by telephone',
        by: 'coordinator',
        method: 'PUT',
        path: '/v1/needs/:id/telephone-yes',
        body: {},
        allowed: seeking,
      },
      { name: 'take', by: 'coordinator', method: 'PUT', path: '/v1/needs/:id/taking', allowed: open },
      { name: 'leave', by: 'coordinator', method: 'DELETE', path: '/v1/needs/:id/taking', allowed: open },
      {
        name: 'set a critical one aside',
        by: 'coordinator',
        method: 'PUT',
        path: '/v1/needs/:id/postponement',
        body: { until: '2026-11-25T09:00:00.000Z' },
        allowed: () => false,
      },
      {
        name: 'bring back',
        by: 'coordinator',
        method: 'DELETE',
        path: '/v1/needs/:id/postponement',
        allowed: open,
      },
      {
        name: 'remind',
        by: 'coordinator',
        method: 'PUT',
        path: '/v1/needs/:id/reminder',
        // Nobody accepted this one, whatever its row says.
        allowed: () => false,
      },
    ],
  },
  {
    table: 'referrals',
    states: statesOf(moveReferral),
    id: () => ids.referral,
    attempts: [
      {
        name: 'see',
        by: 'expert',
        method: 'PUT',
        path: '/v1/referrals/:id/sight',
        allowed: moves(moveReferral, 'accept'),
      },
      {
        name: 'accept',
        by: 'expert',
        method: 'PUT',
        path: '/v1/referrals/:id/acceptance',
        body: {},
        allowed: moves(moveReferral, 'accept'),
      },
      {
        name: 'decline',
        by: 'expert',
        method: 'PUT',
        path: '/v1/referrals/:id/refusal',
        body: {},
        // A no that is said again, because its answer was lost, is the same no.
        allowed: (state) => state === 'declined' || moves(moveReferral, 'decline')(state),
      },
      {
        name: 'late yes',
        by: 'expert',
        method: 'PUT',
        path: '/v1/referrals/:id/late-yes',
        allowed: moves(moveReferral, 'late-yes'),
      },
    ],
  },
  {
    table: 'appointments',
    states: statesOf(moveAppointment),
    id: () => ids.appointment,
    attempts: [
      {
        name: 'confirm',
        by: 'expert',
        method: 'PUT',
        path: '/v1/appointments/:id/confirmation',
        allowed: moves(moveAppointment, 'confirm'),
      },
      {
        name: 'release',
        by: 'host',
        method: 'PUT',
        path: '/v1/appointments/:id/release',
        body: {},
        allowed: moves(moveAppointment, 'release'),
      },
      {
        name: 'complete',
        by: 'expert',
        method: 'PUT',
        path: '/v1/appointments/:id/completion',
        allowed: moves(moveAppointment, 'complete'),
      },
      {
        name: 'fail',
        by: 'host',
        method: 'PUT',
        path: '/v1/appointments/:id/failure',
        body: { side: 'expert' },
        allowed: moves(moveAppointment, 'fail'),
      },
    ],
  },
];

describe.each(machines)('$table', ({ table, states, id, attempts }) => {
  test.each(states)('%s: what is not listed is refused, and nothing changes', async (state) => {
    const [before] = await service.database.sql`select state from ${service.database.sql(table)} where id = ${id()}`;
    await service.database.sql`update ${service.database.sql(table)} set state = ${state} where id = ${id()}`;
    const rows = await everything();
    for (const { name, by, method, path, body, allowed } of attempts) {
      if (allowed(state)) continue;
      const answer = await people[by].call(method, path.replace(':id', id()), body);
      expect(answer.statusCode, `${name} from ${state}: ${answer.body}`).toBe(409);
      expect(answer.json<{ code: string }>().code, `${name} from ${state}`).toMatch(/^cases\./);
      expect(await everything(), `${name} from ${state} changed something`).toEqual(rows);
    }
    await service.database.sql`update ${service.database.sql(table)} set state = ${before?.state} where id = ${id()}`;
  });
});

test('a case on hold lets nobody accept, ask again, widen or record a yes', async () => {
  await service.database.sql`update cases set state = 'on-hold' where id = ${ids.case}`;
  const rows = await everything();
  const attempts = [
    ['expert', `/v1/referrals/${ids.referral}/acceptance`, {}],
    ['host', `/v1/needs/${ids.need}/asking`, {}],
    ['coordinator', `/v1/needs/${ids.need}/widening`, undefined],
    ['coordinator', `/v1/needs/${ids.need}/telephone-yes`, {}],
  ] as const;
  for (const [by, path, body] of attempts) {
    const answer = await people[by].call('PUT', path, body);
    expect([answer.statusCode, answer.json<{ code: string }>().code], path).toEqual([409, 'cases.on_hold']);
  }
  expect(await everything()).toEqual(rows);
  await service.database.sql`update cases set state = 'open' where id = ${ids.case}`;
});

/** Every row of the room, and what was queued. */
async function everything(): Promise<unknown[]> {
  const tables = [
    'cases',
    'needs',
    'referrals',
    'appointments',
    'epochs',
    'grants',
    'grants_ahead',
    'items',
    'workloads',
  ];
  const found: unknown[] = [];
  for (const table of tables) {
    const { sql } = service.database;
    found.push(
      await sql`select to_jsonb(t) as row from ${sql(table)} t order by 1`.then((rows) => rows.map(({ row }) => row)),
    );
  }
  return found;
}
