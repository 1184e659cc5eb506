import { municipalityById } from './municipalities.ts';
import { sentences } from './sentences.ts';
import type { SyntheticPerson, WritingLanguage } from './types.ts';

interface PlantedPerson {
  givenName: string;
  surname: string;
  title: string;
  roles: string[];
  languages: string[];
  municipality: string;
  writesIn: WritingLanguage;
}

// Rare and hard names that random drawing would hardly give.
const plantedPeople: PlantedPerson[] = [
  {
    givenName: 'Godelieve',
    surname: 'Van den Berghe',
    title: 'Dr',
    roles: ['gp'],
    languages: ['nld', 'fra'],
    municipality: 'gand',
    writesIn: 'nl',
  },
  {
    givenName: 'Ignaas',
    surname: 'Vandenberghe',
    title: 'Dr',
    roles: ['dentist'],
    languages: ['nld'],
    municipality: 'bruges',
    writesIn: 'nl',
  },
  {
    givenName: 'Ndèye Rokhaya',
    surname: "N'Diaye-Lô",
    title: '',
    roles: ['midwife'],
    languages: ['fra', 'wol'],
    municipality: 'liege',
    writesIn: 'fr',
  },
  {
    givenName: 'Weldeab',
    surname: 'Gebre-Medhin',
    title: '',
    roles: ['interpreter'],
    languages: ['tir', 'fra', 'eng'],
    municipality: 'saint-gilles',
    writesIn: 'fr',
  },
  {
    givenName: 'Zoubida',
    surname: 'El Moutaouakil',
    title: 'Me',
    roles: ['asylum-lawyer'],
    languages: ['fra', 'arb'],
    municipality: 'schaerbeek',
    writesIn: 'fr',
  },
  {
    givenName: 'Sołtysław',
    surname: 'Chrząszczewski',
    title: '',
    roles: ['physiotherapist'],
    languages: ['nld', 'rus'],
    municipality: 'anvers',
    writesIn: 'nl',
  },
  {
    givenName: 'Gülizar',
    surname: 'Şimşekoğlu',
    title: 'Dr',
    roles: ['gynaecologist'],
    languages: ['fra', 'tur'],
    municipality: 'ixelles',
    writesIn: 'fr',
  },
  {
    givenName: 'Frédégonde',
    surname: "d'Aspremont-Lynden",
    title: '',
    roles: ['admin-helper'],
    languages: ['fra'],
    municipality: 'namur',
    writesIn: 'fr',
  },
  {
    givenName: 'Hrytsko',
    surname: 'Skovorodchenko',
    title: '',
    roles: ['translator'],
    languages: ['ukr', 'fra'],
    municipality: 'mons',
    writesIn: 'fr',
  },
  {
    givenName: 'Muhammad Bilal',
    surname: 'Qaderi',
    title: 'Dr',
    roles: ['gp'],
    languages: ['fra', 'prs'],
    municipality: 'verviers',
    writesIn: 'fr',
  },
  {
    givenName: 'Órlaith',
    surname: "O'Shaughnessy",
    title: '',
    roles: ['nurse'],
    languages: ['eng', 'fra'],
    municipality: 'louvain',
    writesIn: 'en',
  },
  {
    givenName: 'Philomène',
    surname: "D'Haeseleer",
    title: '',
    roles: ['trainer'],
    languages: ['nld', 'fra'],
    municipality: 'malines',
    writesIn: 'nl',
  },
];

/** Position in the directory -> index of the planted person, spread evenly; in a tiny directory the last one wins. */
export function plantedPositions(count: number): Map<number, number> {
  return new Map(
    plantedPeople.map((_, index) => [Math.floor(((index + 1) * count) / (plantedPeople.length + 2)), index]),
  );
}

export function plant(host: SyntheticPerson, index: number): SyntheticPerson {
  const planted = plantedPeople[index];
  if (planted === undefined) throw new Error(`no planted person ${index}`);
  const place = municipalityById(planted.municipality);
  const general = sentences[planted.writesIn].general;
  return {
    ...host,
    ...planted,
    name: [planted.title, planted.givenName, planted.surname].filter(Boolean).join(' '),
    languagePairs: [],
    topics: [],
    province: place.province,
    region: place.region,
    latitude: place.latitude + ((0.001 * index) % 0.01),
    longitude: place.longitude,
    bio: general[index % general.length] ?? '',
    tier: 'public',
  };
}
