import { readFileSync } from 'node:fs';
import type { SyntheticPerson, Tier } from '../../src/demo/directory/index.ts';

export interface Predicate {
  role?: string[];
  lang?: string[];
  topic?: string[];
  muni?: string[];
  prov?: string[];
  region?: string[];
  surname?: string[];
  /** Either half of a double name. */
  surnamePart?: string[];
  given?: string[];
}

export type Grade = 1 | 2 | 3;

export interface Near {
  lat: number;
  lng: number;
  radiusKm?: number;
  sort: boolean;
}

export interface Filter {
  /** Any of these. */
  roles?: string[];
  /** All of these. */
  languages?: string[];
  verified?: boolean;
}

export interface JudgedQuery {
  id: string;
  split: string;
  lang: 'fr' | 'nl' | 'en' | 'ar' | 'name';
  class: string;
  q: string;
  filter?: Filter;
  near?: Near;
  expect: 'hits' | 'none';
  grades: { grade: Grade; when: Predicate }[];
}

/** What an engine is asked. */
export interface EngineQuery {
  /** As typed; '' means browse. */
  text: string;
  /** Language of the interface. */
  locale: 'fr' | 'nl' | 'en' | 'ar';
  /** What the viewer may see; anything else must stay out of the answer. */
  tiers: Tier[];
  filter: Filter;
  near?: Near;
  limit: number;
}

export const viewerTiers: Tier[] = ['public', 'members'];

// The judged queries name some languages by their two-letter code; entries carry ISO 639-3.
const threeLetterCode: Record<string, string> = {
  am: 'amh',
  ar: 'arb',
  bm: 'bam',
  en: 'eng',
  es: 'spa',
  fa: 'pes',
  ff: 'fuf',
  fr: 'fra',
  ha: 'hau',
  it: 'ita',
  ka: 'kat',
  ln: 'lin',
  nl: 'nld',
  om: 'orm',
  ps: 'pus',
  pt: 'por',
  rn: 'run',
  ru: 'rus',
  so: 'som',
  sq: 'sqi',
  sw: 'swa',
  ti: 'tir',
  tr: 'tur',
  uk: 'ukr',
  ur: 'urd',
  wo: 'wol',
  zh: 'cmn',
};
const toThreeLetters = (codes: string[]) => codes.map((code) => threeLetterCode[code] ?? code);

export function readJudgedQueries(file: string | URL): JudgedQuery[] {
  const { queries } = JSON.parse(readFileSync(file, 'utf8')) as { queries: JudgedQuery[] };
  return queries.map((query) => ({
    ...query,
    ...(query.filter?.languages && {
      filter: { ...query.filter, languages: toThreeLetters(query.filter.languages) },
    }),
    grades: query.grades.map(({ grade, when }) => ({
      grade,
      when: when.lang ? { ...when, lang: toThreeLetters(when.lang) } : when,
    })),
  }));
}

export function toEngineQuery(query: JudgedQuery): EngineQuery {
  return {
    text: query.q,
    locale: query.lang === 'name' ? 'fr' : query.lang,
    tiers: viewerTiers,
    filter: query.filter ?? {},
    ...(query.near && { near: query.near }),
    limit: 10,
  };
}

/** What a module passed to `run.ts --engine` exports as `open`. */
export type OpenEngine = (people: readonly SyntheticPerson[]) => Promise<SearchEngine>;

export interface SearchEngine {
  /** Ids, best first. */
  search(query: EngineQuery): Promise<string[]>;
  close(): Promise<void>;
}
