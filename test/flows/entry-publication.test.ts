import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VettingItem } from '../../src/directory/contract.ts';
import { newId } from '../../src/kernel/index.ts';
import { caller, type Caller } from '../world/callers.ts';
import { cardFor, entryContent, liege, myEntry, published, submitted } from '../world/entries.ts';
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

const asVisitor = (id: string) => service.app.inject({ url: `/v1/entries/${id}` });
const waiting = async () => (await coordinator.call('GET', '/v1/vetting')).json<{ entries: VettingItem[] }>().entries;

test('a draft is its owner’s alone until she submits it, then coordinators read it, then everybody of its tier', async () => {
  const cook = await caller(service, { roles: ['volunteer'], vettedKinds: ['cook'] });
  const id = newId<'entry'>();
  const read = async (reader: Caller) => (await reader.call('GET', `/v1/entries/${id}`)).statusCode;

  const drafted = await cook.call('PUT', `/v1/entries/${id}`, entryContent());
  expect(drafted.statusCode).toBe(200);
  expect(drafted.headers.etag).toBe('"1"');
  expect(drafted.json()).toMatchObject({ state: 'draft', revision: 1, nodOn: '2026-11-24', hiddenOn: '2027-03-24' });
  expect([await read(cook), await read(coordinator), await read(host)]).toEqual([200, 404, 404]);

  await cook.call('PUT', `/v1/entries/${id}/submission`);
  expect([await read(cook), await read(coordinator), await read(host)]).toEqual([200, 200, 404]);
  expect(await waiting()).toContainEqual(expect.objectContaining({ id, owner: cook.person, revision: 1 }));

  const publication = await coordinator.call('PUT', `/v1/entries/${id}/publication`, undefined, { 'if-match': '"1"' });
  expect(publication.json()).toMatchObject({ state: 'published', kindsToVet: [] });
  expect([await read(cook), await read(coordinator), await read(host)]).toEqual([200, 200, 200]);
  expect(await waiting()).not.toContainEqual(expect.objectContaining({ id }));
});

test('each tier is found by those it is for; for the others it is the same 404 as nothing at all', async () => {
  const waitingPerson = await caller(service, { state: 'waiting', roles: [] });
  const owner = await caller(service, { roles: ['volunteer'], vettedKinds: ['cook'] });
  const association = (tier: 'public' | 'members' | 'coordinators') =>
    published(owner, coordinator, entryContent({ ownerKind: 'association', displayName: `Les ${tier}`, tier }));
  const missing = await asVisitor(newId());

  for (const [tier, seenBy] of [
    ['public', { visitor: 200, waiting: 200, host: 200, coordinator: 200 }],
    ['members', { visitor: 404, waiting: 404, host: 200, coordinator: 200 }],
    ['coordinators', { visitor: 404, waiting: 404, host: 404, coordinator: 200 }],
  ] as const) {
    const id = await association(tier);
    const visitor = await asVisitor(id);
    expect({
      visitor: visitor.statusCode,
      waiting: (await waitingPerson.call('GET', `/v1/entries/${id}`)).statusCode,
      host: (await host.call('GET', `/v1/entries/${id}`)).statusCode,
      coordinator: (await coordinator.call('GET', `/v1/entries/${id}`)).statusCode,
    }).toEqual(seenBy);
    expect(visitor.body === missing.body).toBe(seenBy.visitor === 404);
  }
});

test('a card says who helps with what and where, and no way to reach her', async () => {
  const samira = await caller(service, { roles: ['expert'], vettedKinds: ['interpreter'] });
  const id = await published(
    samira,
    coordinator,
    entryContent({
      displayName: 'Samira',
      tier: 'public',
      gender: 'woman',
      bio: { text: 'Douze ans d’interprétation à l’hôpital.', locale: 'fr' },
      languages: ['fra', 'tir'],
      skills: [
        { kind: 'interpreter', pairs: [{ from: 'tir', to: 'fra' }], modes: ['phone', 'on-site'], topics: ['health'] },
      ],
    }),
  );
  expect(await cardFor(host, id)).toEqual({
    id,
    ownerKind: 'person',
    displayName: 'Samira',
    bio: { text: 'Douze ans d’interprétation à l’hôpital.', locale: 'fr' },
    skills: [
      {
        kind: 'interpreter',
        languages: [],
        pairs: [{ from: 'tir', to: 'fra' }],
        modes: ['phone', 'on-site'],
        topics: ['health'],
        isVetted: true,
      },
    ],
    languages: ['fra', 'tir'],
    municipality: liege,
    zone: 'liege',
    availability: 'free',
    nodOn: '2026-11-24',
    can: ['read'],
  });
});

test('an association’s public telephone is for confirmed people; a person has none to show', async () => {
  const owner = await caller(service, { roles: ['volunteer'] });
  const publicLine = { telephone: '+3243000000', hours: 'mardi 9-12', sentence: 'Dites que vous hébergez.' };
  const id = await published(
    owner,
    coordinator,
    entryContent({ ownerKind: 'association', displayName: 'Maison médicale', tier: 'public', publicLine }),
  );
  expect((await cardFor(host, id)).publicLine).toEqual(publicLine);
  expect((await asVisitor(id)).json()).not.toHaveProperty('publicLine');
  const waitingPerson = await caller(service, { state: 'waiting', roles: [] });
  expect(await cardFor(waitingPerson, id)).not.toHaveProperty('publicLine');

  const refused = await owner.call('PUT', `/v1/entries/${newId()}`, entryContent({ publicLine }));
  expect(refused.statusCode).toBe(400);
  expect(refused.json().errors).toContainEqual(expect.objectContaining({ pointer: '/body/publicLine' }));
});

test('a doctor is not shown as one before two coordinators vetted her; her other skills are', async () => {
  const doctor = await caller(service, { roles: ['expert'], vettedKinds: ['cook'] });
  const id = await published(
    doctor,
    coordinator,
    entryContent({
      skills: [
        { kind: 'gp', modes: ['on-site'], topics: [] },
        { kind: 'driver', modes: ['on-site'], topics: [] },
        { kind: 'cook', modes: ['on-site'], topics: [] },
      ],
    }),
  );
  const shown = (await cardFor(host, id)).skills.map(({ kind, isVetted }) => [kind, isVetted]);
  expect(shown).toEqual([
    ['driver', false],
    ['cook', true],
  ]);
  const [item] = (await waiting()).filter((entry) => entry.id === id);
  expect(item).toMatchObject({ state: 'published', kindsToVet: ['gp', 'driver'] });

  const onlyDoctor = await caller(service, { roles: ['expert'] });
  const hidden = await published(
    onlyDoctor,
    coordinator,
    entryContent({ tier: 'public', skills: [{ kind: 'gp', modes: ['on-site'], topics: [] }] }),
  );
  expect((await host.call('GET', `/v1/entries/${hidden}`)).statusCode).toBe(404);
});

test('an entry is not published before its owner is confirmed', async () => {
  const newcomer = await caller(service, { state: 'waiting', roles: [] });
  const id = await submitted(newcomer, entryContent());
  const answer = await coordinator.call('PUT', `/v1/entries/${id}/publication`, undefined, { 'if-match': '"1"' });
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'directory.owner_not_confirmed']);
});

test('a refusal says why; writing it anew makes a draft of it', async () => {
  const owner = await caller(service, { vettedKinds: ['cook'] });
  const id = await submitted(owner, entryContent());
  const refusal = await coordinator.call(
    'PUT',
    `/v1/entries/${id}/refusal`,
    { reason: 'Dites dans quelles langues.' },
    { 'if-match': '"1"' },
  );
  expect(refusal.statusCode).toBe(200);
  expect(await myEntry(owner, id)).toMatchObject({ state: 'refused', refusalReason: 'Dites dans quelles langues.' });

  const again = await owner.call('PUT', `/v1/entries/${id}`, entryContent({ languages: ['fra', 'nld'] }), {
    'if-match': '"1"',
  });
  expect(again.json()).toMatchObject({ state: 'draft', revision: 2 });
  expect(again.json()).not.toHaveProperty('refusalReason');
});
