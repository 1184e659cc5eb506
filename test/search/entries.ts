import type { Tier } from '../../src/kernel/index.ts';
import { documentOf, type EntryDocument, type SearchableEntry } from '../../src/search/index.ts';

/** A document of somebody who is nobody in particular but for what is said. */
export function entry(about: Partial<SearchableEntry> & { id: string }): EntryDocument {
  return documentOf({
    revision: 1,
    tier: 'public',
    type: 'person',
    name: 'Nobody Inparticular',
    kinds: [],
    languages: [],
    pairs: [],
    topics: [],
    availability: 'week',
    isVerified: true,
    modes: ['on-site'],
    bio: '',
    quality: 0,
    ...about,
  });
}

/** REFNIS codes of the places the tests speak of. */
export const place = {
  antwerp: '11002',
  brussels: '21004',
  saintGilles: '21013',
  ghent: '44021',
  liege: '62063',
  namur: '92094',
  seraing: '62096',
} as const;

/** Some people one can picture; every case of the suite adds its own. */
export function neighbours(tier: Tier = 'public'): EntryDocument[] {
  return [
    entry({
      id: 'lotte',
      tier,
      name: 'Lotte Van den Berghe',
      kinds: ['dentist'],
      languages: ['nld'],
      municipality: place.ghent,
    }),
    entry({
      id: 'remy',
      tier,
      name: 'Rémy Vandenberghe',
      kinds: ['gp'],
      languages: ['fra'],
      municipality: place.liege,
    }),
    entry({
      id: 'selam',
      tier,
      name: 'Selam Gebre-Medhin',
      kinds: ['interpreter'],
      languages: ['tir', 'fra'],
      pairs: [{ from: 'tir', to: 'fra' }],
      municipality: place.saintGilles,
    }),
    entry({
      id: 'bilal',
      tier,
      name: 'Muhammad Bilal Qaderi',
      kinds: ['asylum-lawyer'],
      languages: ['fra', 'prs'],
      topics: ['regularisation'],
      municipality: place.brussels,
      bio: 'Je collabore avec un dentiste du quartier.',
    }),
  ];
}
