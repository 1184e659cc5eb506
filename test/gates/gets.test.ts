import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveAppointment } from '../../src/cases/appointment.ts';
import { moveCase } from '../../src/cases/case.ts';
import { moveNeed } from '../../src/cases/need.ts';
import { moveReferral } from '../../src/cases/referral.ts';
import type { DeclaredRoute } from '../../src/http/guard.ts';
import { moveEntry } from '../../src/directory/entry.ts';
import { days } from '../../src/kernel/index.ts';
import { buildWebWhenStale } from '../../src/web/build.ts';
import { caller, type CallerTraits } from '../world/callers.ts';
import { askedOf, expert, heldBy, need, opens, player } from '../world/cases.ts';
import { dumpOf, rowsOf } from '../world/dump.ts';
import { entryContent, submitted } from '../world/entries.ts';
import { addressOf } from '../world/routes.ts';
import { startService, tuesdayMorning, type TestService } from '../world/service.ts';
import { fillWorld } from '../browser/screens/world.ts';

/*
 * Mail scanners open links, browsers fetch ahead, somebody's mother taps: whatever is asked for by GET, by whomever, and in
 * whatever state it is, not one row of any table changes.
 */

/** Whoever asks; her token, unless she is a stranger. */
interface Asker {
  readonly name: string;
  readonly token?: string;
}

/** What a GET may write, by its route, and why. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // The host is shown who opened her case, by hour: reading it is written down, and she is told of a coordinator's.
  '/v1/cases/:case': ['public.case_openings', 'pgboss.job_common'],
};

/** The queue's own note of when it last swept, by its own timer. */
const clocks = ['pgboss.version'];

const strangers: Readonly<Record<string, CallerTraits>> = {
  waiting: { state: 'waiting', roles: [] },
  ready: { state: 'ready', roles: [] },
  host: { roles: ['host'] },
  expert: { roles: ['expert'] },
  volunteer: { roles: ['volunteer'] },
  coordinator: { roles: ['coordinator'] },
  administrator: { roles: ['administrator'] },
};

/** Some of the app's own: the first page, what an invitation or a mail leads to, an address that leads nowhere. */
const pages = ['/', '/join', '/setup', '/cases', '/board', '/nowhere', '/calendar.html'];

let service: TestService;

beforeAll(async () => {
  const webFolder = await buildWebWhenStale(join(import.meta.dirname, '../..'));
  service = await startService(tuesdayMorning, { webFolder });
  await fillWorld(service);
  await fillWithEveryState();
  await service.settle();
  for (const [name, traits] of Object.entries(strangers))
    await caller(service, { ...traits, handle: `another ${name}` });
  // A day later: what is written down once a day would be written now.
  service.clock.advance(days(1));
  await service.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => service.drop());

/** Whoever has a sign-in, whatever her roles, and somebody without. */
async function everybody(): Promise<Asker[]> {
  const rows = await service.database.sql<{ id: string; person: string; handle: string }[]>`
    select distinct on (people.id) sign_ins.id, people.id as person, people.handle
    from sign_ins join people on people.id = sign_ins.person order by people.id`;
  const signedIn = rows.map(({ id, person, handle }) => ({
    name: handle,
    token: service.tokens.issue({ person: person as never, signIn: id as never }),
  }));
  return [{ name: 'nobody' }, ...signedIn];
}

/** A case with two needs for every state that a case, a need, a referral or an appointment can be in; entries in each. */
async function fillWithEveryState(): Promise<void> {
  const { sql } = service.database;
  const coordinator = await player(service, { roles: ['coordinator'], handle: 'Bram' });
  const host = await player(service, { roles: ['host'], handle: 'Noor' });
  const cook = await expert(service, coordinator, 'cook', { cap: { count: 50, per: 'week' } }, { handle: 'Tesfay' });
  const machines = [
    ['cases', moveCase],
    ['needs', moveNeed],
    ['referrals', moveReferral],
    ['appointments', moveAppointment],
  ] as const;
  const mostStates = Math.max(...machines.map(([, { table }]) => Object.keys(table).length));
  for (let at = 0; at < mostStates; at += 1) {
    const [asked, accepted] = [need({ urgency: 'critical' }), need({ urgency: 'critical' })];
    const { id } = await opens(host, [asked, accepted], [coordinator]);
    const { id: appointment } = await heldBy(cook, accepted.id);
    const referral = (await askedOf(cook, asked.id))?.id ?? '';
    const ids = { cases: id, needs: asked.id, referrals: referral, appointments: appointment };
    for (const [table, { table: moves }] of machines) {
      const states = Object.keys(moves);
      await sql`update ${sql(table)} set state = ${states[at % states.length] ?? ''} where id = ${ids[table]}`;
    }
  }
  for (const state of Object.keys(moveEntry.table)) {
    const owner = await caller(service, { roles: ['expert'], handle: `her entry is ${state}` });
    const entry = await submitted(owner, entryContent({ displayName: state }));
    await sql`update entries set state = ${state} where id = ${entry}`;
  }
}

/** Every address of a route: for each id that the database knows of what stands in its place, and one that nothing bears. */
async function addressesOf({ url }: DeclaredRoute): Promise<string[]> {
  const dump = await dumpOf(service.database);
  const idsIn = (table: string): string[] => rowsOf(dump, `public.${table}`).map(({ id }) => id ?? '');
  const ids: Record<string, readonly string[]> = {
    case: idsIn('cases'),
    id: idsIn('entries'),
    invitation: idsIn('invitations'),
    need: idsIn('needs'),
    referral: idsIn('referrals'),
  };
  const [, name] = /:(\w+)/.exec(url) ?? [];
  if (url === '/*') return pages;
  if (name === undefined) return [url];
  const known = ids[name];
  if (known === undefined || known.length === 0)
    throw new Error(`the world has nothing to put in the place of :${name}`);
  const query = url.endsWith('/items') ? '?epoch=1' : '';
  return [...known.map((id) => url.replace(`:${name}`, id) + query), addressOf(url) + query];
}

/** Asks once, as somebody's browser would; a stream of events until its first word. */
async function ask(address: string, { token }: Asker): Promise<number> {
  const headers = { ...(token && { authorization: `Bearer ${token}` }) };
  if (address !== '/v1/events') return (await service.app.inject({ method: 'GET', url: address, headers })).statusCode;
  const { port } = service.app.server.address() as AddressInfo;
  const stopping = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, {
    headers: { ...headers, accept: 'text/event-stream' },
    signal: stopping.signal,
  });
  await answer.body?.getReader().read();
  stopping.abort();
  return answer.status;
}

test('whatever is asked for by GET, by whomever, in whatever state, no row of any table changes', async () => {
  const routes = service.app.declaredRoutes.filter(({ method }) => method === 'GET');
  expect(routes.length).toBeGreaterThan(40);
  const changed: string[] = [];
  const unanswered: string[] = [];
  const askers = await everybody();
  let before = await dumpOf(service.database);
  for (const route of routes) {
    const statuses: number[] = [];
    for (const address of await addressesOf(route)) {
      for (const asker of askers) statuses.push(await ask(address, asker));
    }
    const after = await dumpOf(service.database);
    const allowed = [...clocks, ...(exceptions[route.url] ?? [])];
    const tables = [...after.keys()].filter((table) => after.get(table) !== before.get(table));
    changed.push(...tables.filter((table) => !allowed.includes(table)).map((table) => `GET ${route.url}: ${table}`));
    expect(
      statuses.filter((status) => status >= 500),
      route.url,
    ).toEqual([]);
    if (!statuses.includes(200)) unanswered.push(route.url);
    before = after;
  }
  expect(changed).toEqual([]);
  expect(unanswered, 'nobody was shown anything, so that nothing was looked at').toEqual([]);
});
