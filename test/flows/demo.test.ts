import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient, fetchWithCookies, type Client } from '../../src/client/index.ts';
import { demoRoutes, fillDatabase, type DemoPerson, type Filled } from '../../src/demo/index.ts';
import { buildService, fetchInto, type Service } from '../../src/http/index.ts';
import { days, manualClock, newId } from '../../src/kernel/index.ts';
import { createLog, makeSecrets } from '../../src/platform/index.ts';
import { grantsAhead } from '../../src/cases/tables.ts';
import { freshDatabase, type FreshDatabase } from '../world/database.ts';
import { brussels } from '../world/entries.ts';
import { startService } from '../world/service.ts';

/** In the small hours, when nobody has been awake for the last of the scenes. */
const now = new Date('2026-11-25T02:30:00Z');
const secrets = makeSecrets();

let storage: FreshDatabase;
let filled: Filled;
let service: Service;
beforeAll(async () => {
  storage = await freshDatabase();
  filled = await fillDatabase({ address: storage.address, secrets, now });
  service = await open({ isDemo: true, moreRoutes: (app) => demoRoutes(app, filled.people) });
  await service.rooms.catchUp();
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

function open(options: Partial<Parameters<typeof buildService>[0]>): Promise<Service> {
  const publicUrl = new URL('http://localhost:3000');
  const log = createLog('silent');
  return buildService({ address: storage.address, clock: manualClock(now), log, secrets, publicUrl, ...options });
}

/** Somebody whom the demo offers, signed in with the words that it tells. */
async function as(handle: string): Promise<Client> {
  const { origin } = service.deps.publicUrl;
  const client = createClient({
    baseUrl: origin,
    clock: manualClock(now),
    fetch: fetchWithCookies(origin, fetchInto(service.app)),
  });
  const answer = await service.app.inject('/v1/demo/people');
  const { people } = answer.json<{ people: DemoPerson[] }>();
  const words = people.find((person) => person.handle === handle)?.words ?? '';
  await client.signIn({ handle, words, deviceName: 'phone' });
  return client;
}

test('the demo offers its people: two coordinators, hosts, experts, each with words and what waits for her', async () => {
  const { people } = (await service.app.inject('/v1/demo/people')).json<{ people: DemoPerson[] }>();
  const count = (role: string) => people.filter((person) => person.role === role).length;
  expect([count('coordinator'), count('host'), count('expert')]).toEqual([2, 4, 14]);
  for (const { words, about } of people) {
    expect(words.split(' ')).toHaveLength(7);
    expect(new Set(Object.values(about)).size).toBe(4);
  }
});

test('a visitor finds about 300 entries from all over Belgium, fewer as a stranger than as a host', async () => {
  const marguerite = await as('marguerite');
  const nour = await as('nour');
  const everything = { text: '', locale: 'fr' } as const;
  const [hers, all] = [await marguerite.api.search(everything), await nour.api.search(everything)];
  expect(all.total).toBe(300);
  expect(hers.total).toBeLessThan(all.total);
  const found = await marguerite.api.search({ text: 'interprète tigrinya saint-gilles', locale: 'fr' });
  expect(found.found[0]?.card.displayName).toBe('Selam');
});

test('a coordinator sees what is stuck, each for another reason, and what waits for her', async () => {
  const nour = await as('nour');
  const { stuck, underWay, done } = await nour.api.board();
  expect(stuck.map(({ need, reason }) => [need.kind, reason])).toEqual([
    ['gp', 'nobody-left'],
    ['interpreter', 'nobody-likely'],
    ['asylum-lawyer', 'key-not-handed-over'],
    ['interpreter', 'all-declined'],
  ]);
  expect(new Set(underWay.map(({ state }) => state))).toEqual(new Set(['searching', 'covered']));
  expect(done.map(({ need }) => need.kind).sort()).toEqual(['dentist', 'detention-lawyer']);
  expect((await nour.api.vetting()).length).toBe(4);
  const [baptiste] = await nour.joinsToConfirm();
  expect(baptiste).toMatchObject({ waiting: { handle: 'baptiste' } });
  expect(baptiste, 'every check holds').not.toHaveProperty('refusal');
  expect(await nour.proposals()).toEqual([]);
  expect(await (await as('wouter')).proposals()).toMatchObject([{ newKinds: ['nurse'] }]);
});

test('a host reads her thread and has something new to read; the other’s number is hers alone', async () => {
  const marguerite = await as('marguerite');
  expect(await marguerite.api.unread()).toMatchObject({ threads: 1 });
  const covered = (await marguerite.api.cases()).find(({ state }) => state === 'covered');
  const shown = await marguerite.openThread(covered?.id ?? noCase());
  expect(shown).toMatchObject({ key: 'here', contactCards: [{ words: expect.stringContaining('Selam') as string }] });
  expect(shown.brief?.words).toContain('hôpital');
  expect(shown.items.filter(({ purpose }) => purpose === 'message')).toHaveLength(4);
  expect([...shown.refused.keys()]).toEqual([]);
});

test('her cases stand in every state but one, which another host has', async () => {
  const states = (await Promise.all(['marguerite', 'salma'].map(as))).map(async ({ api }) =>
    (await api.cases()).map(({ state }) => state),
  );
  expect(new Set((await Promise.all(states)).flat())).toEqual(new Set(['open', 'on-hold', 'covered', 'closed']));
});

test('an expert sees a card that waits for her answer, without a word of the brief', async () => {
  const benoit = await as('benoit');
  const [card] = await benoit.api.referrals();
  expect(card).toMatchObject({ state: 'asked', need: { kind: 'gp', urgency: 'urgent' } });
  expect(card?.can).toContain('accept');
  expect(JSON.stringify(card)).not.toContain('Fièvre');
});

test('the key on its way is handed over as soon as the host opens Relais', async () => {
  const maud = await as('maud');
  const [hers] = await maud.api.cases();
  expect((await maud.openThread(hers?.id ?? noCase())).key).toBe('on-its-way');
  await (await as('jef')).handOverKeys();
  expect((await maud.openThread(hers?.id ?? noCase())).key).toBe('here');
});

test('the crowd is granted keys like anybody else: statements that hold, with two signatures where two are needed', async () => {
  const salma = await as('salma');
  const need = { id: newId<'need'>(), kind: 'nurse', urgency: 'urgent', languages: [], mode: 'on-site' } as const;
  const needs = [{ ...need, languages: [], municipality: brussels, halfDays: [], togetherWith: [] }];
  const { ahead } = await salma.api.opening({ needs, isSensitive: false });
  const asked = ahead.flatMap(({ people }) => people.map(({ person }) => person));
  expect(asked.length).toBeGreaterThan(1);

  await salma.ask({ needs, words: '' });
  const { drizzle } = service.database;
  const granted = await drizzle
    .select({ person: grantsAhead.person })
    .from(grantsAhead)
    .where(eq(grantsAhead.needId, need.id));
  expect(granted.map(({ person }) => person).sort()).toEqual(asked.sort());
});

test('the words are not in the database', async () => {
  const { sql } = service.database;
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public'`;
  const dump: string[] = [];
  for (const { name } of tables) {
    for (const row of await sql<{ text: string }[]>`select t::text as text from ${sql(name)} as t`) dump.push(row.text);
  }
  expect(dump.length).toBeGreaterThan(1_000);
  for (const { words } of filled.people) expect(dump.some((row) => row.includes(words))).toBe(false);
});

test('Relais does not run on a demo’s database, nor the demo on a collective’s', async () => {
  await expect(open({ isDemo: false })).rejects.toThrow('This database is a demo');
  const own = await startService(new Date(now.getTime() + days(1)));
  try {
    await expect(open({ isDemo: true, address: own.storage.address })).rejects.toThrow('a collective’s own');
    expect((await own.app.inject('/v1/demo/people')).statusCode).toBe(404);
  } finally {
    await own.drop();
  }
});

function noCase(): never {
  throw new Error('there is no such case');
}
