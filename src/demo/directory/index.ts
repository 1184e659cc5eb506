import { languageWords, roleWords } from './labels.ts';
import { municipalityById } from './municipalities.ts';
import { topicWords } from './topics.ts';
import type { SyntheticPerson, WritingLanguage } from './types.ts';

export { defaultSeed, people } from './people.ts';
export { placeOfMunicipality } from './places.ts';
export type { Availability, Modality, SyntheticPerson, Tier, WritingLanguage } from './types.ts';
export { variedPeople } from './varied-people.ts';

export interface OwnWords {
  id: string;
  name: string;
  roles: string;
  languages: string;
  place: string;
  topics: string;
  bio: string;
}

const labels = new Map([...roleWords, ...languageWords].map((words) => [words.id, words]));
const topicLabels = new Map(topicWords.map((words) => [words.id, words]));

/** The entry as its owner reads it on the page: labels in the owner's language only. */
export function ownWords(person: SyntheticPerson): OwnWords {
  const language: WritingLanguage = person.writesIn;
  const label = (id: string) => labels.get(id)?.[language] ?? id;
  const place = municipalityById(person.municipality);
  return {
    id: person.id,
    name: person.name,
    roles: person.roles.map(label).join(', '),
    languages: person.languages.map(label).join(', '),
    place: language === 'nl' ? place.nl : place.fr,
    topics: person.topics.map((id) => topicLabels.get(id)?.[language][0] ?? id).join(', '),
    bio: person.bio,
  };
}
