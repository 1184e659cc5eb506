import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntryInput } from '../../src/directory/contract.ts';
import {
  excludePair,
  lockEntryForAcceptance,
  noteAcceptance,
  noteAsks,
  noteRelease,
  rankedCandidates,
  type CandidateQuery,
  type RankedCandidate,
} from '../../src/directory/index.ts';
import { people } from '../../src/identity/tables.ts';
import { days, minutes, type EntryId, type Kind } from '../../src/kernel/index.ts';
import { placeById } from '../../src/kernel/vocabulary.ts';
import type { Transaction } from '../../src/platform/index.ts';
import { caller, type Caller } from '../world/callers.ts';
import { cardFor, entryContent, liege, namur, published } from '../world/entries.ts';
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

const inTransaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => service.deps.transaction(work);
const now = (): Date => service.clock.now();

async function expert(kind: Kind, changes: Partial<EntryInput> = {}): Promise<{ owner: Caller; entry: EntryId }> {
  const owner = await caller(service, { roles: ['expert'], vettedKinds: [kind] });
  const skills: EntryInput['skills'] = [{ kind, modes: ['on-site'], topics: [] }];
  return { owner, entry: await published(owner, coordinator, entryContent({ skills, ...changes })) };
}

/** Whom a need for this kind at Liège finds. */
function candidatesFor(kind: Kind, changes: Partial<CandidateQuery> = {}): Promise<RankedCandidate[]> {
  const at = placeById(liege) as { lat: number; lng: number };
  return inTransaction((tx) =>
    rankedCandidates(tx, {
      kind,
      languages: [],
      mode: 'any',
      place: { at },
      radiusFactor: 1,
      halfDays: [],
      host: host.person,
      excludePeople: [],
      excludeEntries: [],
      night: false,
      kindYesRate: 0.3,
      now: now(),
      ...changes,
    }),
  );
}

const entriesOf = (candidates: readonly RankedCandidate[]): EntryId[] => candidates.map(({ entryId }) => entryId);

test('who is within her reach is a candidate; farther off when the reach is widened, at any distance by telephone', async () => {
  const { entry } = await expert('driver', { municipality: namur, reachKm: 30 });
  const skills: EntryInput['skills'] = [{ kind: 'driver', modes: ['phone'], topics: [] }];
  const { entry: byPhone } = await expert('driver', { municipality: '81001', reachKm: 1, skills });

  expect(entriesOf(await candidatesFor('driver'))).toEqual([byPhone]);
  const widened = await candidatesFor('driver', { radiusFactor: 1.8, mode: 'on-site' });
  expect(widened).toMatchObject([
    { entryId: entry, byPhone: false, modes: ['on-site'], distanceKm: expect.closeTo(52.8, 1) },
  ]);
  expect(entriesOf(await candidatesFor('driver', { place: { zone: 'namur' }, mode: 'on-site' }))).toEqual([entry]);
  expect(entriesOf(await candidatesFor('driver', { place: 'unknown', mode: 'on-site' }))).toEqual([entry]);
});

test('an interpreter is found by the language she works from, once, whatever else she speaks', async () => {
  const pair = (from: 'tir' | 'arb' | 'fra', to: 'tir' | 'fra' | 'nld') => ({ from, to });
  const interpreter = (pairs: ReturnType<typeof pair>[]) =>
    expert('interpreter', { skills: [{ kind: 'interpreter', pairs, modes: ['phone'], topics: [] }] });
  const { entry: samira } = await interpreter([pair('tir', 'fra'), pair('arb', 'fra'), pair('fra', 'tir')]);
  const { entry: tesfay } = await interpreter([pair('tir', 'nld')]);

  expect(entriesOf(await candidatesFor('interpreter', { languages: ['tir'] })).toSorted()).toEqual(
    [samira, tesfay].toSorted(),
  );
  expect(entriesOf(await candidatesFor('interpreter', { languages: ['tir'], into: ['nld'] }))).toEqual([tesfay]);
  expect(entriesOf(await candidatesFor('interpreter', { languages: ['som'] }))).toEqual([]);
  const [found, ...others] = await candidatesFor('interpreter', { languages: ['tir', 'arb'], into: ['fra'] });
  expect([found?.entryId, found?.languages, others]).toEqual([samira, ['arb', 'tir'], []]);
  expect(await candidatesFor('interpreter')).toHaveLength(2);
});

test('the rested one comes first; what was asked and accepted is counted to the minute', async () => {
  const { entry: tired } = await expert('printer');
  const { entry: rested } = await expert('printer');
  await inTransaction(async (tx) => {
    await noteAsks(tx, [tired, rested], now());
    await noteAsks(tx, [tired], now());
    await noteAcceptance(tx, tired, now());
  });
  const before = await candidatesFor('printer');
  expect(before).toMatchObject([
    { entryId: rested, asksLast7Days: 1, acceptedLast7Days: 0, load: 0 },
    { entryId: tired, asksLast7Days: 2, acceptedLast7Days: 1, acceptedLast28Days: 1, weeklyCap: 3 },
  ]);
  await service.settle();
  const meanKnown = before.map((candidate) => ({ ...candidate, kindMeanAcceptedLast28Days: 0.5 }));
  expect(await candidatesFor('printer')).toEqual(meanKnown);

  const lastMinute = await candidatesFor('printer', { now: new Date(now().getTime() + days(7) - 1) });
  expect(lastMinute.map(({ asksLast7Days }) => asksLast7Days)).toEqual([1, 2]);
  const aWeekOn = await candidatesFor('printer', { now: new Date(now().getTime() + days(7)) });
  expect(aWeekOn.map(({ asksLast7Days, acceptedLast7Days }) => [asksLast7Days, acceptedLast7Days])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(aWeekOn.map(({ acceptedLast28Days }) => acceptedLast28Days)).toEqual([0, 1]);
});

test('at her cap she is asked nothing more, her card says until when, and a release gives the place back', async () => {
  const { entry } = await expert('cleaner', { cap: { count: 1, per: 'week' } });
  const acceptedAt = now();
  await inTransaction((tx) => noteAcceptance(tx, entry, acceptedAt));
  expect(await candidatesFor('cleaner')).toEqual([]);
  expect(await cardFor(host, entry)).toMatchObject({ availability: 'full', until: '2026-12-01' });

  await inTransaction((tx) => noteRelease(tx, entry, { acceptedAt, now: now() }));
  expect(entriesOf(await candidatesFor('cleaner'))).toEqual([entry]);
  expect(await cardFor(host, entry)).toMatchObject({ availability: 'free' });

  await inTransaction((tx) => noteAcceptance(tx, entry, acceptedAt));
  expect(await candidatesFor('cleaner', { now: new Date(acceptedAt.getTime() + days(7) - 1) })).toEqual([]);
  expect(await candidatesFor('cleaner', { now: new Date(acceptedAt.getTime() + days(7)) })).toHaveLength(1);
});

test('two acceptances at once do not pass her cap', async () => {
  const { entry } = await expert('cook', { cap: { count: 2, per: 'month' } });
  const accept = () =>
    inTransaction(async (tx) => {
      await lockEntryForAcceptance(tx, entry, { kind: 'cook', now: now() });
      await noteAcceptance(tx, entry, now());
    });
  const outcomes = await Promise.allSettled([accept(), accept(), accept(), accept()]);
  const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
  expect(refusals).toEqual(['directory.at_capacity', 'directory.at_capacity']);
  expect(await candidatesFor('cook')).toEqual([]);
});

test('an ask that is noted while an entry is written is not lost', async () => {
  const { owner, entry } = await expert('venue-provider');
  const skills: EntryInput['skills'] = [{ kind: 'venue-provider', modes: ['on-site'], topics: [] }];
  const rewrite = (revision: number) =>
    owner.call('PUT', `/v1/entries/${entry}`, entryContent({ reachKm: 20 + revision, skills }), {
      'if-match': String(revision),
    });
  for (let revision = 1; revision <= 8; revision += 1) {
    await Promise.all([rewrite(revision), inTransaction((tx) => noteAsks(tx, [entry], now()))]);
  }
  expect(await candidatesFor('venue-provider')).toMatchObject([{ asksLast7Days: 8 }]);
  await service.settle();
  expect(await candidatesFor('venue-provider')).toMatchObject([{ asksLast7Days: 8 }]);
});

test('whoever loses her vetting or her confirmation is asked nothing from then on, and cannot accept', async () => {
  const { owner, entry } = await expert('accompanier');
  const set = (changes: Partial<typeof people.$inferInsert>) =>
    inTransaction((tx) => tx.update(people).set(changes).where(eq(people.id, owner.person)));
  const accepts = () =>
    inTransaction((tx) => lockEntryForAcceptance(tx, entry, { kind: 'accompanier', now: now() })).then(
      ({ remaining }) => remaining,
      (error: { code: string }) => error.code,
    );
  expect([entriesOf(await candidatesFor('accompanier')), await accepts()]).toEqual([[entry], 3]);
  await set({ vettedKinds: [] });
  expect([await candidatesFor('accompanier'), await accepts()]).toEqual([[], 'directory.no_longer_vetted']);
  await set({ vettedKinds: ['accompanier'], state: 'waiting' });
  expect([await candidatesFor('accompanier'), await accepts()]).toEqual([[], 'directory.no_longer_vetted']);
  await set({ state: 'confirmed' });
  expect(entriesOf(await candidatesFor('accompanier'))).toEqual([entry]);
});

test('two who are not to meet never do, whoever asks, for twelve months', async () => {
  const { owner, entry } = await expert('trainer', { nightOk: true });
  await inTransaction((tx) => excludePair(tx, owner.person, host.person, now()));
  expect(await candidatesFor('trainer')).toEqual([]);
  expect(entriesOf(await candidatesFor('trainer', { host: coordinator.person }))).toEqual([entry]);

  await owner.call('PUT', `/v1/entries/${entry}/nod`);
  expect(await candidatesFor('trainer')).toEqual([]);

  const erase = service.rooms.expiries.find(({ table }) => table === 'pair_exclusions')?.erase as (
    tx: Transaction,
    now: Date,
  ) => Promise<number>;
  expect(await inTransaction((tx) => erase(tx, new Date(now().getTime() + days(365) - minutes(1))))).toBe(0);
  expect(await inTransaction((tx) => erase(tx, new Date(now().getTime() + days(365))))).toBe(1);
  expect(entriesOf(await candidatesFor('trainer'))).toEqual([entry]);
});

test('a host is not offered her own need, and at most so many are', async () => {
  const { owner } = await expert('host');
  for (let more = 0; more < 3; more += 1) await expert('host');
  expect(await candidatesFor('host', { limit: 2 })).toHaveLength(2);
  expect(await candidatesFor('host')).toHaveLength(4);
  expect(await candidatesFor('host', { host: owner.person })).toHaveLength(3);
});

test('an association is called by its telephone and never asked in a wave', async () => {
  const owner = await caller(service, { vettedKinds: ['storage-provider'] });
  const skills: EntryInput['skills'] = [{ kind: 'storage-provider', modes: ['on-site'], topics: [] }];
  await published(owner, coordinator, entryContent({ ownerKind: 'association', displayName: 'Le Dépôt', skills }));
  expect(await candidatesFor('storage-provider')).toEqual([]);
});

test('the mean of a kind is reckoned twice a day, over everybody of it', async () => {
  const [one] = [
    await expert('translator', { skills: translating }),
    await expert('translator', { skills: translating }),
  ];
  await inTransaction((tx) => noteAcceptance(tx, one.entry, now()));
  await service.pass(minutes(13 * 60));
  expect(await candidatesFor('translator')).toMatchObject([
    { kindMeanAcceptedLast28Days: 0.5 },
    { kindMeanAcceptedLast28Days: 0.5 },
  ]);
});

const translating: EntryInput['skills'] = [
  { kind: 'translator', pairs: [{ from: 'tir', to: 'fra' }], modes: ['on-site'], topics: [] },
];
