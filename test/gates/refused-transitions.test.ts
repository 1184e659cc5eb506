import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moveAppointment } from '../../src/cases/appointment.ts';
import { moveCase } from '../../src/cases/case.ts';
import { moveNeed } from '../../src/cases/need.ts';
import { moveReferral } from '../../src/cases/referral.ts';
import { attempts, type Attempt } from '../world/attempts.ts';
import { askedOf, expert, heldBy, need, opens, player, type Player } from '../world/cases.ts';
import { startService, type TestService } from '../world/service.ts';

/*
 * Every state × every route that moves it: what the machines do not list is refused with 409, and not one row of the room
 * changes. States are written into the rows directly, so that the routes meet all of them.
 */

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

const statesOf = (mover: { table: object }): string[] => Object.keys(mover.table);

const machines: Machine[] = [
  { table: 'cases', states: statesOf(moveCase), id: () => ids.case, attempts: attempts.cases },
  { table: 'needs', states: statesOf(moveNeed), id: () => ids.need, attempts: attempts.needs },
  { table: 'referrals', states: statesOf(moveReferral), id: () => ids.referral, attempts: attempts.referrals },
  {
    table: 'appointments',
    states: statesOf(moveAppointment),
    id: () => ids.appointment,
    attempts: attempts.appointments,
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
