import { zones, type Kind, type Language, type Mode, type Tier, type Topic, type Zone } from '../kernel/index.ts';
import { locales, kinds, languages, topics } from '../kernel/index.ts';
import {
  autonymOf,
  labelsOfKind,
  labelsOfLanguage,
  labelsOfTopic,
  nameOfZone,
  placeById,
  places,
} from '../kernel/vocabulary.ts';
import type { Labels } from '../kernel/vocabulary.ts';
import type { EntryDocument } from './port.ts';
import { indexText } from './terms.ts';

/** What of an entry can be searched. */
export interface SearchableEntry {
  readonly id: string;
  readonly revision: number;
  readonly tier: Tier;
  readonly type: 'person' | 'association';
  readonly name: string;
  readonly kinds: readonly Kind[];
  readonly languages: readonly Language[];
  /** Directions of interpreters and translators, `from-to`. */
  readonly pairs: readonly { readonly from: Language; readonly to: Language }[];
  readonly topics: readonly Topic[];
  /** REFNIS code. */
  readonly municipality?: string;
  readonly zone?: Zone;
  readonly availability: string;
  readonly isVerified: boolean;
  readonly modes: readonly Mode[];
  readonly bio: string;
  readonly quality: number;
}

/**
 * The document of an entry: its facets and its folded texts, with the labels of every language written in, so that
 * `tandarts`, `dentiste` and `طبيب أسنان` all find the dentist. What an interpreter interprets belongs to what she
 * does, so those languages stand among her kinds: who asks for a language alone finds interpreters first.
 */
export function documentOf(entry: SearchableEntry): EntryDocument {
  const place = entry.municipality === undefined ? undefined : placeById(entry.municipality);
  const zone = place?.zone ?? entry.zone;
  const interpreted = new Set(entry.pairs.flatMap(({ from, to }) => [from, to]));
  return {
    id: entry.id,
    revision: entry.revision,
    tier: entry.tier,
    quality: entry.quality,
    types: [entry.type],
    kinds: entry.kinds,
    languages: entry.languages,
    pairs: entry.pairs.map(({ from, to }) => `${from}-${to}`),
    topics: entry.topics,
    municipality: place ? [place.id] : [],
    zone: zone ? [zone] : [],
    availability: [entry.availability],
    verified: [String(entry.isVerified)],
    mode: entry.modes,
    ...(place && { centre: { lat: place.lat, lng: place.lng } }),
    s_name: indexText([entry.name], 'name'),
    s_kinds: joinTexts([...entry.kinds.map(textOf.kind), ...[...interpreted].map(textOf.language)]),
    s_langs: joinTexts(entry.languages.map(textOf.language)),
    s_place: place ? textOf.place(place.id) : '',
    s_zone: zone ? textOf.zone(zone) : '',
    s_topics: joinTexts(entry.topics.map(textOf.topic)),
    s_bio: indexText([entry.bio], 'words'),
  };
}

const textOf = {
  kind: textsOf(kinds, (kind) => indexText(termsIn(labelsOfKind(kind)), 'words')),
  language: textsOf(languages, (language) =>
    indexText([...termsIn(labelsOfLanguage(language)), autonymOf(language)], 'words'),
  ),
  topic: textsOf(topics, (topic) => indexText(termsIn(labelsOfTopic(topic)), 'words')),
  zone: textsOf(zones, (zone) =>
    indexText(
      locales.map((locale) => nameOfZone(zone, locale)),
      'name',
    ),
  ),
  place: textsOf(
    places.map(({ id }) => id),
    (id) => {
      const place = placeById(id);
      return place ? indexText([...Object.values(place.name), ...place.aliases, ...place.postcodes], 'name') : '';
    },
  ),
};

function termsIn(labels: Labels): string[] {
  return locales.flatMap((locale) => [labels[locale].label, ...labels[locale].aliases]);
}

function textsOf<Id extends string>(ids: readonly Id[], text: (id: Id) => string): (id: Id) => string {
  const texts = new Map(ids.map((id) => [id, text(id)]));
  return (id) => texts.get(id) ?? '';
}

function joinTexts(texts: readonly string[]): string {
  return [...new Set(texts.flatMap((text) => text.split(' ')))].filter(Boolean).join(' ');
}
