import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchAnswer, SearchInput } from '../../src/search/contract.ts';
import { days } from '../../src/kernel/index.ts';
import { caller, type Caller } from '../world/callers.ts';
import { brussels, entryContent, liege, namur, published } from '../world/entries.ts';
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

type Question = Partial<SearchInput>;

async function asks(who: Caller | undefined, question: Question): Promise<SearchAnswer> {
  await service.settle();
  const answer = who
    ? await who.call('POST', '/v1/search', question)
    : await service.app.inject({ method: 'POST', url: '/v1/search', payload: question });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['cache-control']).toContain('no-store');
  return answer.json();
}

const names = ({ found }: SearchAnswer) => found.map(({ card }) => card.displayName);

test('a host asks in her own words and finds the interpreter, marked where it says so, with no way to reach her', async () => {
  const samira = await caller(service, { roles: ['expert'], vettedKinds: ['interpreter'] });
  const id = await published(
    samira,
    coordinator,
    entryContent({
      displayName: 'Samira',
      bio: { text: 'Interprète à l’hôpital depuis douze ans.', locale: 'fr' },
      languages: ['fra', 'tir'],
      skills: [{ kind: 'interpreter', pairs: [{ from: 'tir', to: 'fra' }], modes: ['phone'], topics: ['health'] }],
    }),
  );
  for (const text of [
    'je cherche un interprète tigrigna à Liège',
    'tolk tigrinya luik',
    'مترجم التغرينية',
    'samirra',
  ]) {
    expect(names(await asks(host, { text })), text).toEqual(['Samira']);
  }
  const answer = await asks(host, { text: 'interprette', facets: ['kinds', 'languages', 'zone'] });
  expect(answer).toMatchObject({
    total: 1,
    totalIsCapped: false,
    partial: false,
    suggestion: 'interprète',
    facets: { kinds: { interpreter: 1 }, languages: { fra: 1, tir: 1 }, zone: { liege: 1 } },
  });
  const [first] = answer.found;
  expect(first?.card).toEqual((await host.call('GET', `/v1/entries/${id}`)).json());
  expect(first?.relaxed).toBe(false);
  const bio = first?.card.bio?.text ?? '';
  expect(first?.highlights.bio.map(({ start, end }) => bio.slice(start, end))).toEqual(['Interprète']);
  expect(JSON.stringify(answer)).not.toContain(samira.person);
});

test('each tier is found by those it is for, and counts for nobody else', async () => {
  const owner = await caller(service, { roles: ['volunteer'], vettedKinds: ['cook'] });
  for (const tier of ['public', 'members', 'coordinators'] as const) {
    const content = { ownerKind: 'association', displayName: `Cantine ${tier}`, tier, municipality: namur } as const;
    await published(owner, coordinator, entryContent(content));
  }
  const question: Question = { text: 'cantine', facets: ['municipality'] };
  const seen = async (who: Caller | undefined) => {
    const answer = await asks(who, question);
    expect([answer.total, answer.facets.municipality]).toEqual([answer.found.length, { [namur]: answer.found.length }]);
    return names(answer).toSorted();
  };
  expect(await seen(undefined)).toEqual(['Cantine public']);
  expect(await seen(await caller(service, { state: 'waiting', roles: [] }))).toEqual(['Cantine public']);
  expect(await seen(host)).toEqual(['Cantine members', 'Cantine public']);
  expect(await seen(coordinator)).toEqual(['Cantine coordinators', 'Cantine members', 'Cantine public']);
});

test('what its owner changes, pauses and withdraws is found as it is now', async () => {
  const cook = await caller(service, { roles: ['volunteer'], vettedKinds: ['cook', 'cleaner'] });
  const id = await published(cook, coordinator, entryContent({ displayName: 'Ferdinande', municipality: brussels }));
  expect(names(await asks(host, { text: 'ferdinande cuisinier' }))).toEqual(['Ferdinande']);

  await cook.call('PUT', `/v1/entries/${id}/pause`, { until: '2026-12-10' });
  const paused = await asks(host, { text: 'ferdinande', facets: ['availability'] });
  expect(paused.facets.availability).toEqual({ paused: 1 });
  expect(paused.found[0]?.card.availability).toBe('paused');

  await service.pass(days(20));
  expect((await asks(host, { text: 'ferdinande', facets: ['availability'] })).facets.availability).toEqual({ free: 1 });

  await cook.call('PUT', `/v1/entries/${id}/withdrawal`);
  expect((await asks(host, { text: 'ferdinande' })).found).toEqual([]);
});

test('nearest first, from the middle of a municipality', async () => {
  const owner = await caller(service, { roles: ['volunteer'], vettedKinds: ['cook'] });
  for (const [displayName, municipality] of Object.entries({ Chaudron: liege, Marmite: namur, Casserole: brussels })) {
    await published(
      owner,
      coordinator,
      entryContent({ ownerKind: 'association', displayName, municipality, tier: 'public', languages: ['yor'] }),
    );
  }
  const answer = await asks(host, { text: 'yoruba', near: { municipality: liege, sort: true, radiusKm: 60 } });
  expect(answer.found.map(({ card, distanceKm }) => [card.displayName, distanceKm])).toEqual([
    ['Chaudron', 0],
    ['Marmite', 53],
  ]);
});

test.each<[unknown, string]>([
  [{ text: 'x'.repeat(201), limit: 1 }, '/body/text'],
  [{ text: 'a\0b' }, '/body/text'],
  [{ text: 7 }, '/body/text'],
  [{ filter: { phone: { any: ['1'] } } }, '/body/filter/phone'],
  [{ filter: { kinds: { some: ['gp'] } } }, '/body/filter/kinds/some'],
  [{ filter: { kinds: { any: [''] } } }, '/body/filter/kinds/any/0'],
  [{ near: { municipality: '99999' } }, '/body/near/municipality'],
  [{ near: { municipality: liege, radiusKm: -1 } }, '/body/near/radiusKm'],
  [{ offset: 995, limit: 10 }, '/body/offset'],
  [{ limit: 101 }, '/body/limit'],
  [{ facets: ['owner'] }, '/body/facets/0'],
])('a malformed question is refused, and its fault is pointed at: %.80j', async (question, pointer) => {
  const answer = await host.call('POST', '/v1/search', question);
  expect(answer.statusCode).toBe(400);
  expect(answer.json().errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
});

test('words of a question stand in no log line', async () => {
  await asks(host, { text: 'gynécologue discrète' });
  expect(service.logLines.join('')).not.toMatch(/gyn|discr/i);
});
