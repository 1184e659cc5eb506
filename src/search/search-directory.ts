import type { PersonActor } from '../access/index.ts';
import { cardsOf, tiersOf } from '../directory/index.ts';
import { DomainError, type EntryId } from '../kernel/index.ts';
import { placeById } from '../kernel/vocabulary.ts';
import type { CoreDeps } from '../platform/index.ts';
import type { FoundEntry, SearchAnswer, SearchInput } from './contract.ts';
import { highlightsOf } from './highlight.ts';
import type { Search } from './open-search.ts';
import type { Hit, SearchQuery } from './port.ts';

export interface SearchDeps extends CoreDeps {
  readonly search: Search;
}

/**
 * Asks the directory. Hits are ids; their cards are loaded through the viewer, so whoever left the directory or her
 * tier since is missing. Fails (unavailable) with `search.not_ready` while the directory cannot be read.
 */
export async function searchDirectory(
  deps: SearchDeps,
  viewer: PersonActor | undefined,
  input: SearchInput,
): Promise<SearchAnswer> {
  const engine = await deps.search.ready();
  const { hits, total, totalIsCapped, facets, suggestion, partial } = await engine.search(queryOf(input), {
    tiers: tiersOf(viewer),
  });
  const found = await load(deps, viewer, hits);
  return { found, total, totalIsCapped, facets, ...(suggestion !== undefined && { suggestion }), partial };
}

async function load(deps: SearchDeps, viewer: PersonActor | undefined, hits: readonly Hit[]): Promise<FoundEntry[]> {
  if (hits.length === 0) return [];
  const ids = hits.map(({ id }) => id as EntryId);
  const cards = await deps.transaction((tx) => cardsOf(tx, viewer, ids, deps.clock.now()));
  const byId = new Map(cards.map((card) => [card.id as string, card]));
  return hits.flatMap(({ id, distanceKm, relaxed, matchedWords }) => {
    const card = byId.get(id);
    if (card === undefined) return [];
    return [
      {
        card,
        ...(distanceKm !== undefined && { distanceKm: Math.round(distanceKm) }),
        relaxed,
        highlights: {
          displayName: highlightsOf(card.displayName, 'name', matchedWords),
          bio: highlightsOf(card.bio?.text ?? '', 'words', matchedWords),
        },
      },
    ];
  });
}

function queryOf({ text, locale, filter, near, facets, offset, limit }: SearchInput): SearchQuery {
  return {
    text,
    locale,
    filter: filter as SearchQuery['filter'],
    ...(near && { near: nearOf(near) }),
    facets,
    page: { offset, limit },
  };
}

function nearOf({ municipality, radiusKm, sort }: NonNullable<SearchInput['near']>): NonNullable<SearchQuery['near']> {
  const place = placeById(municipality);
  if (place === undefined) throw new DomainError('invalid', 'search.unknown_place');
  return { lat: place.lat, lng: place.lng, ...(radiusKm !== undefined && { radiusKm }), sort };
}
