import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/index.ts';
import { caller, type Caller } from '../world/callers.ts';
import { entryContent, myEntry, namur, published } from '../world/entries.ts';
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

test('whoever writes over what she has not read is told, and nothing is lost', async () => {
  const owner = await caller(service, { vettedKinds: ['cook'] });
  const id = newId<'entry'>();
  const write = (changes: object, revision?: string) =>
    owner.call('PUT', `/v1/entries/${id}`, entryContent(changes), revision ? { 'if-match': revision } : {});

  expect((await write({})).statusCode).toBe(200);
  expect((await write({})).json()).toMatchObject({ revision: 1 });
  expect((await write({ municipality: namur })).statusCode).toBe(412);
  expect((await write({ municipality: namur }, '"1"')).json()).toMatchObject({ revision: 2 });
  const late = await write({ displayName: 'Autre nom' }, '"1"');
  expect([late.statusCode, late.json().code]).toEqual([412, 'directory.stale']);
  expect(await myEntry(owner, id)).toMatchObject({ revision: 2, content: { municipality: namur } });

  await owner.call('PUT', `/v1/entries/${id}/submission`);
  const unread = await coordinator.call('PUT', `/v1/entries/${id}/publication`, undefined, { 'if-match': '"1"' });
  expect(unread.statusCode).toBe(412);
});

test('nobody writes, pauses or publishes what is not hers to, and cannot tell it from nothing', async () => {
  const owner = await caller(service, { vettedKinds: ['cook'] });
  const id = await published(owner, coordinator, entryContent());
  const missing = newId<'entry'>();
  for (const [method, path, body] of [
    ['PUT', '/submission', undefined],
    ['PUT', '/pause', { until: '2026-12-01' }],
    ['DELETE', '/pause', undefined],
    ['PUT', '/nod', undefined],
    ['PUT', '/withdrawal', undefined],
    ['POST', '/absences', { from: '2026-12-01', until: '2026-12-02' }],
    ['DELETE', `/absences/${'A'.repeat(22)}`, undefined],
    ['PUT', '/publication', undefined],
    ['PUT', '/refusal', { reason: 'non' }],
  ] as const) {
    const strange = await host.call(method, `/v1/entries/${id}${path}`, body);
    const absent = await host.call(method, `/v1/entries/${missing}${path}`, body);
    expect([path, strange.statusCode, strange.body]).toEqual([path, 404, absent.body]);
  }
  expect((await host.call('PUT', `/v1/entries/${id}`, entryContent(), { 'if-match': '"1"' })).statusCode).toBe(404);
  expect((await host.call('GET', '/v1/vetting')).statusCode).toBe(404);
});

test('one person publishes one entry, and speaks for associations besides', async () => {
  const owner = await caller(service, { vettedKinds: ['cook'] });
  const write = (content: object) => owner.call('PUT', `/v1/entries/${newId()}`, content);
  expect((await write(entryContent())).statusCode).toBe(200);
  const second = await write(entryContent());
  expect([second.statusCode, second.json().code]).toEqual([409, 'directory.one_entry_a_person']);
  expect((await write(entryContent({ ownerKind: 'association' }))).statusCode).toBe(200);

  const [one, other] = [await caller(service), await caller(service)];
  const id = newId();
  const race = await Promise.all([one, other].map((each) => each.call('PUT', `/v1/entries/${id}`, entryContent())));
  expect(race.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 404]);
});

test('an association that takes up something new goes back to the coordinators, a person’s new kind waits alone', async () => {
  const owner = await caller(service, { vettedKinds: ['cook'] });
  const more = [...entryContent().skills, { kind: 'printer' as const, modes: ['on-site' as const], topics: [] }];
  const association = entryContent({ ownerKind: 'association', displayName: 'La Soupe' });
  const theirs = await published(owner, coordinator, association);
  const hers = await published(owner, coordinator, entryContent());

  const rewritten = await owner.call(
    'PUT',
    `/v1/entries/${theirs}`,
    { ...association, skills: more },
    { 'if-match': '1' },
  );
  expect(rewritten.json()).toMatchObject({ state: 'submitted' });
  expect((await host.call('GET', `/v1/entries/${theirs}`)).statusCode).toBe(404);

  const own = await owner.call('PUT', `/v1/entries/${hers}`, entryContent({ skills: more }), { 'if-match': '1' });
  expect(own.json()).toMatchObject({ state: 'published', kindsToVet: ['printer'] });
});

test('what does not fit is refused with its place, and nothing is half-written', async () => {
  const owner = await caller(service);
  const id = newId();
  const pointersFor = async (content: unknown) => {
    const answer = await owner.call('PUT', `/v1/entries/${id}`, content);
    expect(answer.statusCode).toBe(400);
    return answer.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer);
  };
  const skill = (more: object) => ({ ...entryContent(), skills: [{ kind: 'interpreter', modes: ['phone'], ...more }] });
  expect(await pointersFor({ ...entryContent(), municipality: '99999' })).toEqual(['/body/municipality']);
  expect(await pointersFor({ ...entryContent(), displayName: ' ' })).toEqual(['/body/displayName']);
  expect(await pointersFor({ ...entryContent(), languages: ['fra', 'fra'] })).toEqual(['/body/languages']);
  expect(await pointersFor(skill({}))).toEqual(['/body/skills/0/pairs']);
  expect(await pointersFor(skill({ pairs: [{ from: 'tir', to: 'tir' }] }))).toEqual(['/body/skills/0/pairs/0']);
  expect(await pointersFor({ ...entryContent(), halfDays: ['tue-night'] })).toEqual(['/body/halfDays/0']);
  expect(await pointersFor({ ...entryContent(), phone: '+32470000000' })).toHaveLength(1);
  expect((await owner.call('GET', `/v1/entries/${id}`)).statusCode).toBe(404);
});
