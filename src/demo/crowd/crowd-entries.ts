import type { EntryInput, Skill } from '../../directory/contract.ts';
import { halfDays } from '../../directory/index.ts';
import { domainOfKind, isKind, isLanguage, isTopic, type Kind, type Language, type Mode } from '../../kernel/index.ts';
import { municipalityById } from '../directory/municipalities.ts';
import { people, placeOfMunicipality, type Availability, type SyntheticPerson } from '../directory/index.ts';
import { Random } from '../directory/random.ts';
import { organisationNames } from '../directory/sentences.ts';
import { roleWords } from '../directory/labels.ts';

/** An entry of the crowd, and what is invented of its owner. */
export interface CrowdEntry {
  readonly content: EntryInput;
  /** Not folded, and perhaps not unique. */
  readonly handle: string;
  /** Away for some weeks. */
  readonly isAway: boolean;
}

const seed = 20_261_124;

/** The same plausible entries each time, from all over Belgium; the generator's few kinds joined by the others. */
export function* crowdEntries(): Generator<CrowdEntry> {
  const random = new Random(seed);
  for (const person of people(10_000, seed)) {
    const entry = entryOf(person, random);
    if (entry !== undefined) yield entry;
  }
}

function entryOf(person: SyntheticPerson, random: Random): CrowdEntry | undefined {
  const languages = person.languages.filter(isLanguage);
  const isAssociation = random.chance(0.08);
  const kinds = kindsOf(person, random);
  const [main] = kinds;
  if (main === undefined) return undefined;
  const modes = person.modalities.map((modality): Mode => (modality === 'phone' ? 'phone' : 'on-site'));
  const topics = person.topics.filter(isTopic);
  const skills = kinds.flatMap((kind, position): Skill[] => {
    const pairs = domainOfKind(kind) === 'language' && kind !== 'cultural-mediator' ? pairsOf(languages) : undefined;
    if (pairs?.length === 0) return [];
    return [{ kind, modes, topics: position === 0 ? topics : [], ...(pairs && { pairs }) }];
  });
  if (skills.length === 0) return undefined;
  const name = isAssociation ? associationName(person, main, random) : person.name;
  return {
    handle: isAssociation ? name : person.givenName,
    isAway: !isAssociation && person.availability === 'none',
    content: {
      ownerKind: isAssociation ? 'association' : 'person',
      // Whoever is not in the public directory goes by a first name there.
      displayName: isAssociation || person.tier === 'public' ? name : person.givenName,
      tier: isAssociation ? 'public' : person.tier,
      bio: { text: person.bio, locale: person.writesIn },
      municipality: placeOfMunicipality(person.municipality).id,
      gender: random.chance(0.55) ? 'woman' : 'man',
      languages,
      skills,
      reachKm: random.pick([10, 15, 20, 30, 40]),
      cap: capOf[person.availability],
      nightOk: random.chance(0.12),
      halfDays: random.chance(0.4) ? halfDays.filter(() => random.chance(0.4)) : [],
      ...(isAssociation && { publicLine: publicLine(random) }),
    },
  };
}

const capOf: Record<Availability, EntryInput['cap']> = {
  now: { count: 4, per: 'week' },
  week: { count: 2, per: 'week' },
  limited: { count: 2, per: 'month' },
  none: { count: 1, per: 'month' },
};

/** What the generator does not know: help of the hands. */
const ofTheHands: Kind[] = [
  'driver',
  'cook',
  'accompanier',
  'social-worker',
  'activity-leader',
  'cleaner',
  'storage-provider',
  'vehicle-lender',
  'equipment-lender',
  'printer',
  'venue-provider',
  'cultural-mediator',
];

function kindsOf(person: SyntheticPerson, random: Random): Kind[] {
  const kinds = person.roles.filter(isKind);
  const isElsewhere = kinds.every((kind) => ['admin', 'training'].includes(domainOfKind(kind))) || random.chance(0.2);
  return isElsewhere && random.chance(0.75) ? [random.pick(ofTheHands)] : kinds;
}

const local: readonly Language[] = ['fra', 'nld', 'eng'];

/** Both ways between what she speaks beside the languages of the country, and those. */
function pairsOf(languages: readonly Language[]): NonNullable<Skill['pairs']> {
  const foreign = languages.filter((language) => !local.includes(language));
  const own = languages.filter((language) => local.includes(language));
  return foreign.flatMap((from) =>
    own.flatMap((to) => [
      { from, to },
      { from: to, to: from },
    ]),
  );
}

function associationName(person: SyntheticPerson, kind: Kind, random: Random): string {
  const domain = roleWords.find(({ id }) => id === kind)?.domain ?? 'admin';
  const { fr, nl } = municipalityById(person.municipality);
  const template = random.pick(organisationNames[domain][person.writesIn].filter((each) => suits(each, kind)));
  return template.replace('{place}', person.writesIn === 'nl' ? nl : fr);
}

/** A house of one profession offers that one; a house of all of them, any. */
function suits(name: string, kind: Kind): boolean {
  if (/mentale|geestelijke/.test(name)) return kind === 'psychologist';
  return !name.startsWith('Planning') || kind === 'gynaecologist' || kind === 'midwife';
}

/** Numbers that no exchange in Belgium gives out: none begins with a 0 behind its area's code. */
function publicLine(random: Random): NonNullable<EntryInput['publicLine']> {
  const digits = String(Math.floor(random.next() * 100_000)).padStart(5, '0');
  return { telephone: `+32200${digits}`, hours: random.pick(['9 – 12, 13 – 16', '9 – 17', '10 – 18']) };
}
