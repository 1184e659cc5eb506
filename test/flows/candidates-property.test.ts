import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { halfDays, rankedCandidates, type CandidateQuery } from '../../src/directory/index.ts';
import { days, distanceKm, minutes, type Kind, type Language, type Mode } from '../../src/kernel/index.ts';
import { placeById } from '../../src/kernel/vocabulary.ts';
import { askablePerson, type AskablePerson, type AskableTraits } from '../world/askable-people.ts';
import { caller, type Caller } from '../world/callers.ts';
import { startService, tuesdayMorning, type TestService } from '../world/service.ts';

const kinds: Kind[] = ['cook', 'gp', 'interpreter'];
const languages: Language[] = ['fra', 'tir', 'arb'];
const modes: Mode[] = ['on-site', 'phone', 'phone-no-names'];
/** Liège, Seraing, Namur, Brussels, Arlon, Hasselt: the last is 61 km from Namur, a little too far for anybody. */
const towns = ['62063', '62096', '92094', '21004', '81001', '71072'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const dayIn = (count: number): string => new Date(tuesdayMorning.getTime() + days(count)).toISOString().slice(0, 10);
const some = <T>(of: T[], least = 1) => fc.subarray(of, { minLength: least });
const oneIn = (count: number) => fc.integer({ min: 1, max: count }).map((drawn) => drawn === 1);
const moments = (most: number) => fc.array(fc.integer({ min: 0, max: 27 * 24 * 60 }), { maxLength: most });

const skillOf = (kind: Kind) =>
  fc.record({ modes: some(modes), both: fc.boolean() }).map(({ modes, both }) => ({
    kind,
    modes,
    topics: [],
    ...(kind === 'interpreter' && {
      pairs: [
        { from: 'tir' as const, to: 'fra' as const },
        ...(both ? [{ from: 'fra' as const, to: 'tir' as const }] : []),
      ],
    }),
  }));

const traits: fc.Arbitrary<AskableTraits> = fc.record({
  content: fc.record({
    ownerKind: oneIn(5).map((isOne) => (isOne ? 'association' : 'person')),
    displayName: fc.constant('Somebody'),
    tier: fc.constantFrom('public', 'members', 'coordinators'),
    municipality: fc.constantFrom(...towns),
    gender: fc.constantFrom('woman', 'man'),
    languages: some(languages),
    skills: some(kinds).chain((chosen) => fc.tuple(...chosen.map(skillOf))),
    reachKm: fc.constantFrom(5, 20, 45),
    cap: fc.record({ count: fc.integer({ min: 1, max: 3 }), per: fc.constantFrom('week', 'month') }),
    nightOk: fc.boolean(),
    halfDays: fc.subarray([...halfDays], { maxLength: 6 }),
  }),
  vettedKinds: fc.oneof({ weight: 4, arbitrary: fc.constant(kinds) }, { weight: 1, arbitrary: some(kinds, 0) }),
  isPublished: oneIn(10).map((isDraft) => !isDraft),
  pausedUntil: fc.option(fc.integer({ min: 0, max: 12 }).map(dayIn), { freq: 5, nil: undefined }),
  absences: fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 14 }), lasts: fc.integer({ min: 0, max: 8 }) }).map(({ at, lasts }) => ({
      from: dayIn(at),
      until: dayIn(at + lasts),
    })),
    { maxLength: 1 },
  ),
  askedMinutesAgo: moments(5),
  acceptedMinutesAgo: moments(3),
  isExcludedFromHost: oneIn(10),
});

let service: TestService;
let host: Caller;
let people: AskablePerson[];

beforeAll(async () => {
  service = await startService();
  host = await caller(service);
  const coordinator = await caller(service, { roles: ['coordinator'] });
  people = [];
  for (const [position, each] of fc.sample(traits, { seed: 20261124, numRuns: 70 }).entries()) {
    people.push(await askablePerson(service, { coordinator, host }, each));
    // The counts of the first are settled, of the last counted afresh at each reading.
    if (position === 45) await service.settle();
  }
});
afterAll(() => service.drop());

const queries: fc.Arbitrary<Omit<CandidateQuery, 'host' | 'excludePeople' | 'excludeEntries'> & { asked: number[] }> =
  fc.record({
    kind: fc.constantFrom(...kinds),
    languages: fc.oneof(fc.constant([]), some(languages)),
    genderWish: fc.option(fc.constantFrom('woman' as const, 'man' as const), { nil: undefined }),
    mode: fc.constantFrom('any' as const, ...modes),
    place: fc.oneof(
      fc.constantFrom(...towns).map((town) => ({ at: placeById(town) as { lat: number; lng: number } })),
      fc.constantFrom('liege' as const, 'brussels' as const).map((zone) => ({ zone })),
      fc.constant('unknown' as const),
    ),
    radiusFactor: fc.constantFrom(1, 1.8, 3),
    halfDays: fc.array(
      fc.record({
        date: fc.integer({ min: 0, max: 14 }).map(dayIn),
        part: fc.constantFrom('morning' as const, 'afternoon' as const, 'evening' as const),
      }),
      { maxLength: 4 },
    ),
    halfDayMustFit: oneIn(4),
    night: fc.boolean(),
    kindYesRate: fc.constant(0.3),
    now: fc.integer({ min: 0, max: 20 * 24 * 60 }).map((count) => new Date(tuesdayMorning.getTime() + minutes(count))),
    limit: fc.constant(1000),
    asked: fc.array(fc.integer({ min: 0, max: 69 }), { maxLength: 3 }),
  });

type Query = CandidateQuery;

/** The rules again, one person at a time, in plain words: what the database says must be what this says. */
function mayBeAsked(person: AskablePerson, query: Query): boolean {
  const { content } = person;
  const skill = content.skills.find(({ kind }) => kind === query.kind);
  if (skill === undefined || content.ownerKind !== 'person' || !person.isPublished) return false;
  const today = localDay(query.now);
  const spoken = skill.pairs?.map(({ from }) => from) ?? content.languages;
  const coming = comingHalfDays(query);
  const missed = coming.filter(({ date }) => isAway(person, date));
  return (
    person.vettedKinds.includes(query.kind) &&
    (query.languages.length === 0 || query.languages.some((language) => spoken.includes(language))) &&
    (query.genderWish === undefined || content.gender === query.genderWish) &&
    (!query.night || content.nightOk) &&
    (person.pausedUntil === undefined || person.pausedUntil < today) &&
    !isAway(person, today) &&
    (query.halfDays.length === 0 || missed.length < coming.length) &&
    (query.halfDayMustFit !== true || fits(person, query)) &&
    since(person.acceptedMinutesAgo, query.now, content.cap.per === 'week' ? 7 : 28) < content.cap.count &&
    !person.isExcludedFromHost &&
    !query.excludePeople.includes(person.owner.person) &&
    !query.excludeEntries.includes(person.entry) &&
    (byPhone(skill.modes, query) || comes(person, skill.modes, query))
  );
}

const localDay = (at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(at);

const isAway = ({ absences }: AskablePerson, day: string): boolean =>
  absences.some(({ from, until }) => from <= day && day <= until);

const since = (minutesAgo: readonly number[], now: Date, lastDays: number): number =>
  minutesAgo.filter((count) => tuesdayMorning.getTime() - minutes(count) > now.getTime() - days(lastDays)).length;

const comingHalfDays = ({ halfDays: wished, now }: Query) => wished.filter(({ date }) => date >= localDay(now));

function fits(person: AskablePerson, query: Query): boolean {
  const usual: readonly string[] = person.content.halfDays;
  if (query.halfDays.length === 0) return true;
  return comingHalfDays(query).some(({ date, part }) => {
    const weekday = weekdays[new Date(date).getUTCDay()];
    return !isAway(person, date) && (usual.length === 0 || usual.includes(`${weekday}-${part}`));
  });
}

function byPhone(offered: readonly Mode[], { mode }: Query): boolean {
  if (mode === 'any') return offered.includes('phone') || offered.includes('phone-no-names');
  return mode !== 'on-site' && offered.includes(mode);
}

function comes(person: AskablePerson, offered: readonly Mode[], { mode, place, radiusFactor }: Query): boolean {
  if (!offered.includes('on-site') || (mode !== 'any' && mode !== 'on-site')) return false;
  if (place === 'unknown') return true;
  const home = placeById(person.content.municipality);
  if (home === undefined) return false;
  if ('zone' in place && home.zone === place.zone) return true;
  const reach = Math.min(60, person.content.reachKm * radiusFactor);
  return 'at' in place && distanceKm(home, place.at) <= reach;
}

test('whoever is asked may be asked, and nobody who may is forgotten', async () => {
  let askedInAll = 0;
  await fc.assert(
    fc.asyncProperty(queries, async ({ asked, ...rest }) => {
      const left = asked.map((position) => people[position] as AskablePerson);
      const query: Query = {
        ...rest,
        host: host.person,
        excludePeople: left.slice(0, 1).map(({ owner }) => owner.person),
        excludeEntries: left.slice(1).map(({ entry }) => entry),
      };
      const found = await service.deps.transaction((tx) => rankedCandidates(tx, query));
      const told = found.map(({ entryId }) => entryId).sort((a, b) => (a < b ? -1 : 1));
      // A zone's centre is not restated here: with a zone, whoever is outside it may or may not be within reach.
      const isZone = typeof query.place === 'object' && 'zone' in query.place;
      const outside = (person: AskablePerson): boolean => isZone && !mayBeAsked(person, query);
      const expected = people.filter((person) => mayBeAsked(person, query)).map(({ entry }) => entry);
      const known = new Set<string>(people.filter((person) => !outside(person)).map(({ entry }) => entry));
      expect(told.filter((entry) => known.has(entry))).toEqual(expected.sort((a, b) => (a < b ? -1 : 1)));
      askedInAll += found.length;

      for (const candidate of found) {
        const person = people.find(({ entry }) => entry === candidate.entryId) as AskablePerson;
        expect(mayBeAsked(person, { ...query, place: isZone ? 'unknown' : query.place })).toBe(true);
        const accepted = since(person.acceptedMinutesAgo, query.now, 28);
        const { count, per } = person.content.cap;
        expect(candidate).toMatchObject({
          person: person.owner.person,
          halfDayFits: fits(person, query),
          asksLast7Days: since(person.askedMinutesAgo, query.now, 7),
          acceptedLast7Days: since(person.acceptedMinutesAgo, query.now, 7),
          acceptedLast28Days: accepted,
          load: per === 'week' ? accepted / count : (accepted * 4) / count,
          nightOk: person.content.nightOk,
          gender: person.content.gender,
        });
      }
    }),
    { numRuns: 200 },
  );
  expect(askedInAll).toBeGreaterThan(150);
});
