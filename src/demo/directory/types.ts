import type { Region } from './municipalities.ts';

export type WritingLanguage = 'fr' | 'nl' | 'en' | 'ar';
export type Tier = 'public' | 'members' | 'coordinators';
export type Availability = 'now' | 'week' | 'limited' | 'none';
export type Modality = 'onsite' | 'phone';

export interface SyntheticPerson {
  id: string;
  kind: 'person' | 'organisation';
  /** The name the owner chose to show: title, given name and surname, or the organisation's name. */
  name: string;
  title: string;
  /** Empty for organisations. */
  givenName: string;
  /** Empty for organisations. */
  surname: string;
  /** The language the owner writes in. */
  writesIn: WritingLanguage;
  /** Role ids, see search/kinds.json. */
  roles: string[];
  /** ISO 639-3 codes, see search/languages.json. */
  languages: string[];
  /** Interpreters and translators only: 'tir-fra' is Tigrinya and French, both ways. */
  languagePairs: string[];
  /** Topic ids, see search/topics.json. */
  topics: string[];
  /** Municipality id. */
  municipality: string;
  province: string;
  region: Region;
  latitude: number;
  longitude: number;
  bio: string;
  availability: Availability;
  modalities: Modality[];
  verified: boolean;
  /** Who may see the entry. */
  tier: Tier;
  /** Seconds since 1970. */
  updatedAt: number;
}
