import { languageWords, roleWords, type Domain, type RoleWords } from './labels.ts';
import { municipalities, type Municipality } from './municipalities.ts';
import { nameOrigins, type NameOrigin } from './names.ts';
import { plant, plantedPositions } from './planted.ts';
import { Random } from './random.ts';
import { sentences } from './sentences.ts';
import { topicsByDomain, topicWords } from './topics.ts';
import type { Availability, Modality, SyntheticPerson, Tier, WritingLanguage } from './types.ts';

type LocalLanguage = Exclude<WritingLanguage, 'ar'>;
const isoCode: Record<LocalLanguage, string> = { fr: 'fra', nl: 'nld', en: 'eng' };
const localLanguages = Object.values(isoCode);
const titledDoctors = ['gp', 'dentist', 'gynaecologist'];
export const topicById = new Map(topicWords.map((topic) => [topic.id, topic]));

export const defaultSeed = 20261123;

/**
 * The benchmark's directory: the same count and seed always give the same entries. No real person is in it.
 * The order of the random draws is part of the result: do not reorder them.
 */
export function* people(count: number, seed: number = defaultSeed): Generator<SyntheticPerson> {
  const random = new Random(seed);
  const positions = plantedPositions(count);
  for (let position = 0; position < count; position++) {
    const person = drawPerson(random, 'p' + String(position).padStart(6, '0'));
    const planted = positions.get(position);
    yield planted === undefined ? person : plant(person, planted);
  }
}

function drawPerson(random: Random, id: string): SyntheticPerson {
  const origin = random.pickWeighted(nameOrigins);
  const givenName = random.pick(origin.given);
  const surname = drawSurname(random, origin);
  const place = random.pickWeighted(municipalities);
  const writesIn = drawWritingLanguage(random, origin, place);
  const mainRole = random.pickWeighted(roleWords);
  const roles = drawRoles(random, mainRole);
  const languages = drawLanguages(random, { origin, place, writesIn, domain: mainRole.domain });
  const topics = drawTopics(random, mainRole.domain);
  const bio = drawBio(random, writesIn, roles, topics);
  const title = drawTitle(random, mainRole, writesIn);
  const tier = drawTier(random);
  const availability = drawAvailability(random);
  return {
    id,
    kind: 'person',
    name: [title, givenName, surname].filter(Boolean).join(' '),
    title,
    givenName,
    surname,
    writesIn,
    roles,
    languages,
    languagePairs: pairsOf(roles, languages),
    topics,
    municipality: place.id,
    province: place.province,
    region: place.region,
    latitude: around(place.latitude, 0.03, random),
    longitude: around(place.longitude, 0.045, random),
    bio,
    availability,
    tier,
    verified: random.chance(0.7),
    modalities: drawModalities(random),
    updatedAt: 1700000000 + Math.floor(random.next() * 9e7),
  };
}

function drawSurname(random: Random, origin: NameOrigin): string {
  let surname = random.pick(origin.surnames);
  if (random.chance(0.04) && origin.id.startsWith('belgian')) surname += '-' + random.pick(origin.surnames);
  if (random.chance(0.05)) surname = random.pick(random.pickWeighted(nameOrigins).surnames);
  return surname;
}

function drawWritingLanguage(random: Random, origin: NameOrigin, place: Municipality): LocalLanguage {
  let language: LocalLanguage = place.region === 'flanders' ? 'nl' : 'fr';
  if (place.region === 'brussels' && random.chance(0.3)) language = 'nl';
  if (origin.id === 'belgian-dutch' && random.chance(0.5)) language = 'nl';
  if (random.chance(0.06)) language = 'en';
  return language;
}

function drawRoles(random: Random, mainRole: RoleWords): string[] {
  const roles = [mainRole.id];
  if (mainRole.id === 'interpreter' && random.chance(0.35)) roles.push('translator');
  if (mainRole.id === 'asylum-lawyer' && random.chance(0.2)) roles.push('detention-lawyer');
  if (random.chance(0.06)) {
    const second = random.pickWeighted(roleWords).id;
    if (!roles.includes(second)) roles.push(second);
  }
  return roles;
}

interface SpeakerTraits {
  origin: NameOrigin;
  place: Municipality;
  writesIn: LocalLanguage;
  domain: Domain;
}

function drawLanguages(random: Random, { origin, place, writesIn, domain }: SpeakerTraits): string[] {
  const languages = new Set([isoCode[writesIn]]);
  if (place.region === 'brussels' || random.chance(0.4)) languages.add('fra');
  if (random.chance(0.35)) languages.add('nld');
  if (random.chance(0.4)) languages.add('eng');
  if (origin.languages.length > 0) {
    languages.add(random.pick(origin.languages));
    if (random.chance(0.3)) languages.add(random.pick(origin.languages));
  }
  if (domain === 'language') {
    const extra = random.chance(0.4) ? 2 : 1;
    for (let drawn = 0; drawn < extra; drawn++) languages.add(random.pickWeighted(languageWords).id);
  } else if (random.chance(0.12)) {
    languages.add(random.pickWeighted(languageWords).id);
  }
  return [...languages];
}

function pairsOf(roles: string[], languages: string[]): string[] {
  if (!roles.includes('interpreter') && !roles.includes('translator')) return [];
  return languages
    .filter((language) => !localLanguages.includes(language))
    .flatMap((language) =>
      localLanguages.filter((local) => languages.includes(local)).map((local) => `${language}-${local}`),
    );
}

function drawTopics(random: Random, domain: Domain): string[] {
  const topics = new Set<string>();
  if (domain === 'training' || random.chance(0.55)) topics.add(random.pick(topicsByDomain[domain]));
  if (random.chance(0.2)) topics.add(random.pick(topicsByDomain[domain]));
  return [...topics];
}

function drawBio(random: Random, writesIn: LocalLanguage, roles: string[], topics: string[]): string {
  const phrases = sentences[writesIn];
  const bio = [random.pick(phrases.general)];
  for (const topic of topics) {
    if (random.chance(0.7)) bio.push(phrases.experience(random.pick(topicById.get(topic)?.[writesIn] ?? [])));
  }
  if (random.chance(0.08)) bio.push(phrases.worksWith(random.pickWeighted(roleWords)[writesIn]));
  if (random.chance(0.04)) {
    const other = random.pickWeighted(roleWords);
    if (!roles.includes(other.id)) bio.push(phrases.isNot(other[writesIn]));
  }
  if (random.chance(0.5)) bio.push(random.pick(phrases.general));
  return bio.join(' ');
}

function drawTitle(random: Random, mainRole: RoleWords, writesIn: LocalLanguage): string {
  if (titledDoctors.includes(mainRole.id) && random.chance(0.7)) return 'Dr';
  if (mainRole.domain === 'legal' && random.chance(0.5)) return writesIn === 'nl' ? 'Mr.' : 'Me';
  return '';
}

function drawTier(random: Random): Tier {
  const draw = random.next();
  return draw < 0.5 ? 'public' : draw < 0.85 ? 'members' : 'coordinators';
}

function drawAvailability(random: Random): Availability {
  const draw = random.next();
  return draw < 0.35 ? 'now' : draw < 0.65 ? 'week' : draw < 0.9 ? 'limited' : 'none';
}

function drawModalities(random: Random): Modality[] {
  if (random.chance(0.4)) return ['onsite'];
  return random.chance(0.5) ? ['phone'] : ['onsite', 'phone'];
}

function around(centre: number, width: number, random: Random): number {
  return Number((centre + (random.next() - 0.5) * width).toFixed(5));
}
