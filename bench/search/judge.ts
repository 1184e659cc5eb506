import type { SyntheticPerson } from '../../src/demo/directory/index.ts';
import { toEngineQuery, viewerTiers, type EngineQuery, type JudgedQuery, type Predicate } from './judged-queries.ts';

/** A judged query bound to one directory. */
export interface GradedQuery {
  query: JudgedQuery;
  gradeOf: (id: string) => number;
  /** False for entries that the viewer's tier, the filter or the radius excludes. */
  mayBeShown: (id: string) => boolean;
  /** The ten best grades of the whole directory, best first. */
  idealGrades: number[];
}

export interface QueryScore {
  id: string;
  class: string;
  text: string;
  ndcg: number;
  success: number;
  returned: number;
  /** Returned entries that the viewer or the filter excludes: always a bug. */
  forbidden: number;
}

export interface Judgement {
  ndcgAt10: number;
  successAt10: number;
  perQuery: QueryScore[];
}

/**
 * Means over the queries. With grade(r) the grade of the entry at rank r (0 when no predicate of the query matches):
 *
 *   DCG@10 = sum over r = 1..10 of (2^grade(r) - 1) / log2(r + 1)
 *   nDCG@10 = DCG@10 / DCG@10 of the best possible order of the whole directory
 *   success@10 = 1 when one of the first ten has grade 3, else 0
 *
 * A query that expects nothing scores 1 on both when the answer is empty, else 0. An id returned twice counts once.
 */
export async function judge(
  queries: readonly GradedQuery[],
  search: (query: EngineQuery) => Promise<string[]>,
): Promise<Judgement> {
  const perQuery: QueryScore[] = [];
  for (const graded of queries) perQuery.push(score(graded, await search(toEngineQuery(graded.query))));
  return {
    ndcgAt10: mean(perQuery.map(({ ndcg }) => ndcg)),
    successAt10: mean(perQuery.map(({ success }) => success)),
    perQuery,
  };
}

function score({ query, gradeOf, mayBeShown, idealGrades }: GradedQuery, ids: string[]): QueryScore {
  const topTen = ids.slice(0, 10);
  const grades = topTen.map((id, rank) => (topTen.indexOf(id) === rank ? gradeOf(id) : 0));
  const common = {
    id: query.id,
    class: query.class,
    text: query.q,
    returned: ids.length,
    forbidden: ids.filter((id) => !mayBeShown(id)).length,
  };
  if (query.expect === 'none') {
    const empty = ids.length === 0 ? 1 : 0;
    return { ...common, ndcg: empty, success: empty };
  }
  const ideal = discountedGain(idealGrades);
  return {
    ...common,
    ndcg: ideal === 0 ? 0 : discountedGain(grades) / ideal,
    success: grades.includes(3) ? 1 : 0,
  };
}

function discountedGain(grades: number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

export function gradeQueries(queries: readonly JudgedQuery[], people: readonly SyntheticPerson[]): GradedQuery[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return queries.map((query) => {
    const gradeOfPerson = query.near?.sort
      ? nearestTen(query, people)
      : (person: SyntheticPerson) => gradeOne(query, person);
    return {
      query,
      gradeOf: (id) => {
        const person = byId.get(id);
        return person === undefined ? 0 : gradeOfPerson(person);
      },
      mayBeShown: (id) => {
        const person = byId.get(id);
        return person !== undefined && passes(query, person);
      },
      idealGrades: bestTen(people, gradeOfPerson),
    };
  });
}

/** The highest grade whose predicate holds; 0 for entries that must not be shown. */
function gradeOne(query: JudgedQuery, person: SyntheticPerson): number {
  if (!passes(query, person)) return 0;
  return query.grades.reduce((best, { grade, when }) => (grade > best && matches(when, person) ? grade : best), 0);
}

/** When the answer is sorted by distance, only the ten nearest of the grade 3 entries are right. */
function nearestTen(query: JudgedQuery, people: readonly SyntheticPerson[]): (person: SyntheticPerson) => number {
  const { near } = query;
  if (near === undefined) throw new Error(`query ${query.id} has no place to sort from`);
  const nearest = people
    .filter((person) => gradeOne(query, person) === 3)
    .map((person) => ({ id: person.id, km: distanceKm(near, person) }))
    .sort((one, other) => one.km - other.km)
    .slice(0, 10);
  const ids = new Set(nearest.map(({ id }) => id));
  return (person) => (ids.has(person.id) ? 3 : 0);
}

function bestTen(people: readonly SyntheticPerson[], gradeOf: (person: SyntheticPerson) => number): number[] {
  const seen = [0, 0, 0, 0];
  for (const person of people) {
    const grade = gradeOf(person);
    seen[grade] = (seen[grade] ?? 0) + 1;
  }
  return [3, 2, 1].flatMap((grade) => Array<number>(Math.min(10, seen[grade] ?? 0)).fill(grade)).slice(0, 10);
}

/** Every field named by the predicate must hold; within a field, one of the values is enough. */
function matches(when: Predicate, person: SyntheticPerson): boolean {
  const oneOf = (wanted: string[] | undefined, values: string[]) =>
    wanted === undefined || values.some((value) => wanted.includes(value));
  return (
    oneOf(when.role, person.roles) &&
    oneOf(when.lang, person.languages) &&
    oneOf(when.topic, person.topics) &&
    oneOf(when.muni, [person.municipality]) &&
    oneOf(when.prov, [person.province]) &&
    oneOf(when.region, [person.region]) &&
    oneOf(when.surname, [person.surname]) &&
    oneOf(when.surnamePart, person.surname.split('-')) &&
    oneOf(when.given, [person.givenName])
  );
}

function passes({ filter, near }: JudgedQuery, person: SyntheticPerson): boolean {
  if (!viewerTiers.includes(person.tier)) return false;
  if (filter?.roles && !filter.roles.some((role) => person.roles.includes(role))) return false;
  if (filter?.languages && !filter.languages.every((language) => person.languages.includes(language))) return false;
  if (filter?.verified !== undefined && person.verified !== filter.verified) return false;
  return near?.radiusKm === undefined || distanceKm(near, person) <= near.radiusKm;
}

/** Great-circle distance (haversine, radius 6371 km). */
export function distanceKm(from: { lat: number; lng: number }, to: { latitude: number; longitude: number }): number {
  const radians = Math.PI / 180;
  const chord =
    Math.sin(((to.latitude - from.lat) * radians) / 2) ** 2 +
    Math.cos(from.lat * radians) *
      Math.cos(to.latitude * radians) *
      Math.sin(((to.longitude - from.lng) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(chord));
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
