import type { EntryMaterial } from '../directory/index.ts';
import { documentOf } from './document.ts';
import type { EntryDocument } from './port.ts';

/** The document of what the directory tells of an entry. */
export function documentOfMaterial(material: EntryMaterial): EntryDocument {
  const { id, revision, tier, ownerKind, displayName, skills, municipality, zone, availability, bio } = material;
  const pairs = skills.flatMap((skill) => skill.pairs ?? []);
  const isVerified = skills.some(({ isVetted }) => isVetted);
  return documentOf({
    id,
    revision,
    tier,
    type: ownerKind,
    name: displayName,
    kinds: distinct(skills.map(({ kind }) => kind)),
    languages: distinct([
      ...material.languages,
      ...skills.flatMap((skill) => skill.languages ?? []),
      ...pairs.flatMap(({ from, to }) => [from, to]),
    ]),
    pairs,
    topics: distinct(skills.flatMap(({ topics }) => topics)),
    ...(municipality !== undefined && { municipality }),
    zone,
    availability,
    isVerified,
    modes: distinct(skills.flatMap(({ modes }) => modes)),
    bio: bio?.text ?? '',
    quality: (isVerified ? 4 : 0) + { free: 2, full: 1, paused: 0 }[availability],
  });
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
