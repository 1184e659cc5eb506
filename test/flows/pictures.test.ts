import { afterEach, beforeEach, expect, test } from 'vitest';
import { days, hours, type EntryId } from '../../src/kernel/index.ts';
import type { CasePictures } from '../../src/cases/contract.ts';
import type { Coverage, EntryInput, Loads } from '../../src/directory/contract.ts';
import { noteAcceptance, noteAsks } from '../../src/directory/index.ts';
import { accepts, askedOf, expert, heldBy, need, ok, opens, player, statusOf, type Player } from '../world/cases.ts';
import { entryContent, liege, myEntry, namur, published, submitted } from '../world/entries.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let ines: Player;
let host: Player;

beforeEach(async () => {
  service = await startService();
  ines = await player(service, { roles: ['coordinator'] });
  host = await player(service, { roles: ['host'] });
});
afterEach(() => service.drop());

const coverage = (kind?: string) =>
  ok<Coverage>(ines.call('GET', `/v1/pictures/coverage${kind === undefined ? '' : `?kind=${kind}`}`));
const loads = () => ok<Loads>(ines.call('GET', '/v1/pictures/loads'));
const pictures = () => ok<CasePictures>(ines.call('GET', '/v1/pictures/cases'));
async function entryOf(her: Player): Promise<EntryId> {
  const [entry] = (await ok<{ entries: { id: EntryId }[] }>(her.call('GET', '/v1/entries/mine'))).entries;
  if (entry === undefined) throw new Error('she has no entry');
  return entry.id;
}

/** Interprets from Tigrinya. */
const interprets = (changes: Partial<EntryInput> = {}, byPhone = false): Promise<Player> =>
  expert(service, ines, 'interpreter', {
    languages: ['tir', 'fra'],
    skills: [
      {
        kind: 'interpreter',
        modes: byPhone ? ['on-site', 'phone'] : ['on-site'],
        topics: [],
        pairs: [{ from: 'tir', to: 'fra' }],
      },
    ],
    ...changes,
  });
const mondayMorning = 0;
const tuesdayMorning = 3;
const sundayEvening = 20;

test('coverage counts whoever could be asked: by language, zone and half-day, on site and by telephone', async () => {
  await interprets({ halfDays: ['mon-morning'] }, true);
  await interprets({ halfDays: ['mon-morning', 'sun-evening'] });
  await interprets({ municipality: namur });
  await expert(service, ines, 'cook');

  const { lines } = await coverage('interpreter');
  const inLiege = lines.find(({ language, zone }) => language === 'tir' && zone === 'liege')?.halfDays;
  expect([inLiege?.[mondayMorning], inLiege?.[sundayEvening], inLiege?.[tuesdayMorning]]).toEqual([
    'few',
    'one',
    'none',
  ]);
  expect(lines.find(({ zone }) => zone === 'namur')?.halfDays).toEqual(Array(21).fill('one'));
  const byPhone = lines.find(({ zone }) => zone === undefined);
  expect(byPhone?.halfDays.filter((level) => level !== 'none')).toEqual(['one']);
  expect(lines, 'nobody cooks in this picture').toHaveLength(3);
  expect((await coverage()).lines.map(({ language }) => language)).toContain('fra');
});

test('whoever is not vetted, not listed, away that day or withdrawn is not counted', async () => {
  const stranger = await player(service, { roles: ['expert'], vettedKinds: [] });
  await published(stranger, ines, entryContent({ municipality: liege }));
  const drafted = await player(service, { roles: ['expert'], vettedKinds: ['cook'] });
  await submitted(drafted, entryContent());
  const lea = await expert(service, ines, 'cook', { halfDays: ['tue-morning', 'wed-morning'] });
  const id = await entryOf(lea);
  await ok(lea.call('POST', `/v1/entries/${id}/absences`, { from: '2026-11-24', until: '2026-11-24' }));

  const [line, ...rest] = (await coverage('cook')).lines;
  expect(rest).toEqual([]);
  expect([line?.halfDays[tuesdayMorning], line?.halfDays[tuesdayMorning + 3]]).toEqual(['none', 'one']);

  await ok(lea.call('PUT', `/v1/entries/${id}/withdrawal`));
  expect((await coverage('cook')).lines).toEqual([]);
  expect((await myEntry(drafted, await entryOf(drafted))).state).toBe('submitted');
});

test('load: what each expert accepted in 28 days against her own cap, and who got many messages; no refusals', async () => {
  const tesfay = await expert(service, ines, 'cook', { cap: { count: 2, per: 'month' } });
  const samira = await expert(service, ines, 'cook', { cap: { count: 1, per: 'week' } });
  await expert(service, ines, 'cook');
  const now = service.clock.now();
  const [his, hers] = [await entryOf(tesfay), await entryOf(samira)];
  await service.deps.transaction(async (tx) => {
    for (const ago of [3, 27, 28]) await noteAcceptance(tx, his, new Date(now.getTime() - days(ago)));
    for (const ago of [1, 2, 3, 4, 5]) await noteAsks(tx, [hers], new Date(now.getTime() - days(ago)));
  });
  expect(await loads()).toEqual({
    experts: [
      { person: tesfay.person, accepted: 2, cap: 2, isAskedOften: false },
      { person: samira.person, accepted: 0, cap: 4, isAskedOften: true },
    ],
    others: 1,
  });
});

test('ages: open needs by how long ago their case was opened, waiting or accepted; closed ones are gone', async () => {
  const lea = await expert(service, ines, 'cook');
  const [old, covered, dropped] = [need({ kind: 'dentist', urgency: 'planned' }), need(), need({ kind: 'dentist' })];
  await opens(host, [old], [ines]);
  await service.pass(days(2));
  await opens(host, [covered], [ines]);
  await service.settle();
  await heldBy(lea, covered.id);
  const { id } = await opens(host, [dropped], [ines]);
  const counted = async () =>
    (await pictures()).ages.filter(({ waiting, accepted }) => waiting + accepted > 0) as object[];
  expect(await counted()).toEqual([
    { age: 'under-1-day', waiting: 1, accepted: 1 },
    { age: 'under-3-days', waiting: 1, accepted: 0 },
  ]);
  await ok(host.call('PUT', `/v1/cases/${id}/closure`, { outcome: 'no-longer-needed' }));
  expect((await counted())[0]).toEqual({ age: 'under-1-day', waiting: 0, accepted: 1 });
});

test('the first yes and the funnel: five needs are told of, four are few', async () => {
  const cooks: Player[] = [];
  for (let count = 0; count < 5; count += 1)
    cooks.push(await expert(service, ines, 'cook', { cap: { count: 9, per: 'week' } }));
  const askedFor = async (after: number) => {
    const meal = need({ urgency: 'urgent' });
    await opens(host, [meal], [ines]);
    await service.pass(after);
    for (const her of cooks) {
      if ((await askedOf(her, meal.id))?.state !== 'asked') continue;
      return expect((await accepts(her, meal.id)).statusCode).toBe(200);
    }
    throw new Error('nobody was asked');
  };
  for (const count of [1, 2, 3, 4]) await askedFor(hours(count) / 4);
  const few = await pictures();
  expect(few.firstYes.weeks).toEqual(['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23']);
  expect(few.firstYes.lines.map(({ kind, weeks }) => [kind, weeks.at(-1)])).toEqual([
    [undefined, { size: 'few' }],
    ['cook', { size: 'few' }],
  ]);
  expect(few.funnel).toMatchObject({ accepted: null, met: 0 });

  await askedFor(hours(5) / 4);
  const told = await pictures();
  const cell = { size: 'enough', needs: 5, median: 45, from: 30, until: 60 };
  expect(told.firstYes.lines.map(({ weeks }) => weeks.at(-1))).toEqual([cell, cell]);
  const { asked, seen, accepted, met } = told.funnel;
  expect({ seen, accepted, met }).toEqual({ seen: 5, accepted: 5, met: 0 });
  expect(asked).toBeGreaterThanOrEqual(5);
});

test('nobody but coordinators sees these pictures', async () => {
  const lea = await expert(service, ines, 'cook');
  for (const path of ['coverage', 'loads', 'cases']) {
    for (const her of [host, lea]) expect(statusOf(await her.call('GET', `/v1/pictures/${path}`))).toMatch(/^404 /);
    expect((await service.app.inject(`/v1/pictures/${path}`)).statusCode).toBe(401);
  }
});
