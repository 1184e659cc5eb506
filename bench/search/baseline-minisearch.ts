import MiniSearch from 'minisearch';
import { ownWords, type OwnWords, type SyntheticPerson } from '../../src/demo/directory/index.ts';
import { distanceKm } from './judge.ts';
import type { EngineQuery, SearchEngine } from './judged-queries.ts';

/** MiniSearch on the entries as their owners wrote them: the distance that a text layer has to cover. */
export async function open(people: readonly SyntheticPerson[]): Promise<SearchEngine> {
  const index = new MiniSearch<OwnWords>({ fields: ['name', 'roles', 'languages', 'place', 'topics', 'bio'] });
  const byId = new Map(people.map((person) => [person.id, person]));
  for (const person of people) index.add(ownWords(person));

  return {
    async search(query) {
      const ids = query.text.trim() === '' ? [...byId.keys()] : find(index, query.text);
      const found = ids.flatMap((id) => byId.get(id) ?? []).filter((person) => isWanted(query, person));
      return nearestFirst(found, query)
        .slice(0, query.limit)
        .map((person) => person.id);
    },
    async close() {},
  };
}

function find(index: MiniSearch<OwnWords>, text: string): string[] {
  const hits = index.search(text, {
    prefix: true,
    fuzzy: 0.2,
    boost: { name: 6, roles: 6, languages: 5, place: 5, topics: 3 },
  });
  return hits.map((hit) => String(hit.id));
}

function isWanted({ tiers, filter, near }: EngineQuery, person: SyntheticPerson): boolean {
  return (
    tiers.includes(person.tier) &&
    (filter.roles?.some((role) => person.roles.includes(role)) ?? true) &&
    (filter.languages?.every((language) => person.languages.includes(language)) ?? true) &&
    (filter.verified === undefined || filter.verified === person.verified) &&
    (near?.radiusKm === undefined || distanceKm(near, person) <= near.radiusKm)
  );
}

function nearestFirst(found: SyntheticPerson[], { near }: EngineQuery): SyntheticPerson[] {
  if (!near?.sort) return found;
  return found
    .map((person) => ({ person, km: distanceKm(near, person) }))
    .sort((one, other) => one.km - other.km)
    .map(({ person }) => person);
}
