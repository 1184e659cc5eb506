import { isKind, isLanguage, isTopic, type Language, type Mode } from '../../src/kernel/index.ts';
import { placeOfMunicipality, type Modality, type SyntheticPerson } from '../../src/demo/directory/index.ts';
import { documentOf, type EntryDocument } from '../../src/search/index.ts';

const modeOf: Record<Modality, Mode> = { onsite: 'on-site', phone: 'phone' };
const qualityOf = { now: 3, week: 2, limited: 1, none: 0 };

/** The document of a synthetic entry, through the same text layer as true entries; its own coordinates are kept. */
export function documentOfPerson(person: SyntheticPerson): EntryDocument {
  const document = documentOf({
    id: person.id,
    revision: 1,
    tier: person.tier,
    type: person.kind === 'person' ? 'person' : 'association',
    name: person.name,
    kinds: person.roles.filter(isKind),
    languages: person.languages.filter(isLanguage),
    pairs: person.languagePairs.map(pairOf),
    topics: person.topics.filter(isTopic),
    municipality: placeOfMunicipality(person.municipality).id,
    availability: person.availability,
    isVerified: person.verified,
    modes: person.modalities.map((modality) => modeOf[modality]),
    bio: person.bio,
    quality: qualityOf[person.availability] + (person.verified ? 4 : 0),
  });
  return { ...document, centre: { lat: person.latitude, lng: person.longitude } };
}

function pairOf(pair: string): { from: Language; to: Language } {
  const [from = '', to = ''] = pair.split('-');
  if (!isLanguage(from) || !isLanguage(to)) throw new Error(`no pair of languages: ${pair}`);
  return { from, to };
}
