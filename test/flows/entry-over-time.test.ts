import { afterAll, beforeAll, expect, test } from 'vitest';
import { changesSince, currentCursor, documentsOf, rankedCandidates } from '../../src/directory/index.ts';
import { entryChanges } from '../../src/directory/tables.ts';
import { days, hours, newId, type EntryId } from '../../src/kernel/index.ts';
import { caller, type Caller } from '../world/callers.ts';
import { cardFor, entryContent, myEntry, published } from '../world/entries.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let coordinator: Caller;
let host: Caller;

beforeAll(async () => {
  service = await startService();
  coordinator = await caller(service, { roles: ['coordinator'] });
  host = await caller(service);
});
afterAll(() => service.drop());

async function cook(): Promise<{ owner: Caller; id: EntryId }> {
  const owner = await caller(service, { roles: ['volunteer'], vettedKinds: ['cook'] });
  return { owner, id: await published(owner, coordinator, entryContent()) };
}

/** Whether she would be asked now. */
async function isAsked(id: EntryId): Promise<boolean> {
  const found = await service.deps.transaction((tx) =>
    rankedCandidates(tx, {
      kind: 'cook',
      languages: ['fra'],
      mode: 'any',
      place: 'unknown',
      radiusFactor: 1,
      halfDays: [],
      host: host.person,
      excludePeople: [],
      excludeEntries: [],
      night: false,
      kindYesRate: 0.3,
      now: service.clock.now(),
    }),
  );
  return found.some(({ entryId }) => entryId === id);
}

const documentOf = async (id: EntryId) =>
  (await service.deps.transaction((tx) => documentsOf(tx, [id], service.clock.now())))[0];

test('a pause ends by itself after its last day, or before when its owner says so', async () => {
  const { owner, id } = await cook();
  const pause = await owner.call('PUT', `/v1/entries/${id}/pause`, { until: '2026-11-26' });
  expect(pause.json()).toMatchObject({ state: 'paused', pausedUntil: '2026-11-26', availability: 'paused' });
  expect(await isAsked(id)).toBe(false);
  expect(await cardFor(host, id)).toMatchObject({ availability: 'paused', until: '2026-11-26' });
  expect((await documentOf(id))?.availability).toBe('paused');
  const asVisitor = await service.app.inject({ url: `/v1/entries/${id}` });
  expect(asVisitor.statusCode).toBe(404);

  service.clock.advance(days(2) + hours(13.99));
  expect(await isAsked(id)).toBe(false);
  service.clock.advance(hours(0.01));
  expect(await isAsked(id)).toBe(true);
  await service.settle();
  expect(await myEntry(owner, id)).toMatchObject({ state: 'published', availability: 'free' });
  expect((await documentOf(id))?.availability).toBe('free');

  await owner.call('PUT', `/v1/entries/${id}/pause`, { until: '2026-12-24' });
  expect(await isAsked(id)).toBe(false);
  expect((await owner.call('DELETE', `/v1/entries/${id}/pause`)).json()).toMatchObject({ state: 'published' });
  expect(await isAsked(id)).toBe(true);
  expect((await owner.call('DELETE', `/v1/entries/${id}/pause`)).statusCode).toBe(409);
  const past = await owner.call('PUT', `/v1/entries/${id}/pause`, { until: '2026-11-20' });
  expect([past.statusCode, past.json().code]).toEqual([400, 'directory.day_is_past']);
});

test('on days away she is neither asked nor found free, before and after she is', async () => {
  const { owner, id } = await cook();
  // Late in the evening here is the next day in Belgium: not the story of this test.
  service.clock.advance(hours(24 - service.clock.now().getUTCHours() + 9));
  const today = service.clock.now();
  const dayIn = (count: number): string => new Date(today.getTime() + days(count)).toISOString().slice(0, 10);
  const declared = await owner.call('POST', `/v1/entries/${id}/absences`, { from: dayIn(1), until: dayIn(3) });
  expect(declared.statusCode).toBe(201);
  const [absence] = declared.json().absences;
  expect(absence).toMatchObject({ from: dayIn(1), until: dayIn(3) });

  const over: unknown[] = [];
  for (let day = 0; day <= 4; day += 1) {
    await service.settle();
    over.push([await isAsked(id), (await cardFor(host, id)).availability, (await documentOf(id))?.availability]);
    service.clock.advance(days(1));
  }
  expect(over).toEqual([
    [true, 'free', 'free'],
    [false, 'paused', 'paused'],
    [false, 'paused', 'paused'],
    [false, 'paused', 'paused'],
    [true, 'free', 'free'],
  ]);

  const other = (await owner.call('POST', `/v1/entries/${id}/absences`, { from: dayIn(5), until: dayIn(9) })).json();
  const later = other.absences.find(({ from }: { from: string }) => from === dayIn(5));
  expect(await isAsked(id)).toBe(false);
  await owner.call('DELETE', `/v1/entries/${id}/absences/${later.id}`);
  expect(await isAsked(id)).toBe(true);
  const backwards = await owner.call('POST', `/v1/entries/${id}/absences`, { from: dayIn(9), until: dayIn(5) });
  expect(backwards.statusCode).toBe(400);
});

test('without a nod an entry is hidden after 120 days and gone after 180; one tap keeps it', async () => {
  const { owner: silent, id: fading } = await cook();
  const { owner: faithful, id: kept } = await cook();
  const seen = async (id: EntryId) => (await host.call('GET', `/v1/entries/${id}`)).statusCode;

  await service.pass(days(119));
  await faithful.call('PUT', `/v1/entries/${kept}/nod`);
  expect([await seen(fading), await isAsked(fading)]).toEqual([200, true]);
  await service.pass(days(1));
  expect([await seen(fading), await isAsked(fading), await documentOf(fading)]).toEqual([404, false, undefined]);
  expect(await myEntry(silent, fading)).toMatchObject({ state: 'hidden' });
  expect([await seen(kept), await isAsked(kept)]).toEqual([200, true]);

  await silent.call('PUT', `/v1/entries/${fading}/nod`);
  expect([await seen(fading), await isAsked(fading)]).toEqual([200, true]);

  await service.pass(days(180));
  expect(await seen(fading)).toBe(404);
  const { entries } = (await silent.call('GET', '/v1/entries/mine')).json();
  expect(entries).toEqual([]);
  const [{ words }] = await service.database.sql<[{ words: string }]>`
    select string_agg(entries::text, ' ') as words from entries where id in (${fading}, ${kept})`;
  expect(words).not.toContain('Marguerite');
});

test('what is withdrawn is forgotten at once, and its place in a week', async () => {
  const { owner, id } = await cook();
  expect((await owner.call('PUT', `/v1/entries/${id}/withdrawal`)).statusCode).toBe(204);
  expect(await isAsked(id)).toBe(false);
  const rows = () => service.database.sql`select * from entries where id = ${id}`;
  expect(await rows()).toMatchObject([{ state: 'withdrawn', display_name: '', municipality: '', skills: [] }]);
  expect((await owner.call('PUT', `/v1/entries/${id}`, entryContent())).statusCode).toBe(404);
  const anew = await owner.call('PUT', `/v1/entries/${newId()}`, entryContent());
  expect(anew.statusCode).toBe(200);

  const erase = service.rooms.expiries.find(({ table }) => table === 'entries')?.erase;
  if (typeof erase !== 'function') throw new Error('entries have an expiry');
  await service.deps.transaction((tx) => erase(tx, new Date(service.clock.now().getTime() + days(7) - 1)));
  expect(await rows()).toHaveLength(1);
  await service.deps.transaction((tx) => erase(tx, new Date(service.clock.now().getTime() + days(7))));
  expect(await rows()).toHaveLength(0);
});

test('the change log tells what others would see differently, however late it was committed', async () => {
  const now = () => service.clock.now();
  const since = (cursor: string) => service.deps.transaction((tx) => changesSince(tx, cursor, now()));
  const { owner, id } = await cook();
  const { owner: other, id: otherId } = await cook();
  const start = await service.deps.transaction((tx) => currentCursor(tx, now()));
  expect((await since(start)).changes).toEqual([]);

  // One writes and does not commit; another, later, does.
  const slow = Promise.withResolvers<void>();
  const written = Promise.withResolvers<void>();
  const late = service.deps.transaction(async (tx) => {
    await tx.insert(entryChanges).values({ entry: id, revision: 99, at: now() });
    written.resolve();
    await slow.promise;
  });
  await written.promise;
  await other.call('PUT', `/v1/entries/${otherId}/nod`);
  const first = await since(start);
  expect(first.changes.map((change) => change.id)).toEqual([otherId]);
  slow.resolve();
  await late;
  const second = await since(first.cursor);
  expect(second.changes).toEqual([{ id, revision: 99 }]);
  expect((await since(second.cursor)).changes).toEqual([]);

  await owner.call('PUT', `/v1/entries/${id}/withdrawal`);
  const third = await since(second.cursor);
  expect(third.changes.map((change) => change.id)).toEqual([id]);
  expect(await documentOf(id)).toBeUndefined();

  service.clock.advance(days(7));
  await expect(since(start)).rejects.toMatchObject({ kind: 'gone', code: 'directory.cursor_expired' });
});

test('a document’s revision rises with every change that others see, and with no other', async () => {
  const { owner, id } = await cook();
  const before = (await documentOf(id))?.revision ?? 0;
  await owner.call('PUT', `/v1/entries/${id}`, entryContent(), { 'if-match': '1' });
  expect((await documentOf(id))?.revision).toBe(before);
  await owner.call('PUT', `/v1/entries/${id}`, entryContent({ reachKm: 30 }), { 'if-match': '1' });
  expect((await documentOf(id))?.revision).toBe(before + 1);
  await service.settle();
  expect((await documentOf(id))?.revision).toBe(before + 1);
});
