import type { EntryInput, Skill } from '../../src/directory/contract.ts';
import { isKind, isLanguage, isTopic, type Kind, type Language, type Mode } from '../../src/kernel/index.ts';
import { placeOfMunicipality, type Modality, type SyntheticPerson } from '../../src/demo/directory/index.ts';

const modeOf: Record<Modality, Mode> = { onsite: 'on-site', phone: 'phone' };

/** What a synthetic person, or organisation, would write into the directory. */
export function entryContentOf(person: SyntheticPerson): EntryInput {
  const languages = person.languages.filter(isLanguage);
  return {
    ownerKind: person.kind === 'person' ? 'person' : 'association',
    displayName: person.name,
    tier: person.tier,
    bio: { text: person.bio, locale: person.writesIn },
    municipality: placeOfMunicipality(person.municipality).id,
    languages,
    skills: person.roles.filter(isKind).map((kind, at) => skillOf(person, kind, at === 0)),
    reachKm: 25,
    cap: { count: 3, per: 'week' },
    nightOk: false,
    halfDays: [],
  };
}

/** Her topics go with what she mainly does. */
function skillOf(person: SyntheticPerson, kind: Kind, isMain: boolean): Skill {
  const isPaired = kind === 'interpreter' || kind === 'translator';
  return {
    kind,
    ...(isPaired && { pairs: pairsOf(person) }),
    modes: person.modalities.map((modality) => modeOf[modality]),
    topics: isMain ? person.topics.filter(isTopic) : [],
  };
}

/** Both ways of each pair; between French and Dutch where she names none. */
function pairsOf({ languagePairs }: SyntheticPerson): { from: Language; to: Language }[] {
  const named = languagePairs.map((pair) => pair.split('-').filter(isLanguage));
  const pairs = named.length === 0 ? [['fra', 'nld'] as Language[]] : named;
  return pairs.flatMap(([one, other]) =>
    one === undefined || other === undefined
      ? []
      : [
          { from: one, to: other },
          { from: other, to: one },
        ],
  );
}
