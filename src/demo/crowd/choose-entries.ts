import { distanceKm, type Kind, type Language } from '../../kernel/index.ts';
import { placeById } from '../../kernel/vocabulary.ts';
import { placeOfMunicipality } from '../directory/index.ts';
import { crowdEntries, type CrowdEntry } from './crowd-entries.ts';

/** Entries of the crowd. */
export interface ChosenEntries {
  /** Looked at and published weeks ago. */
  readonly listed: readonly CrowdEntry[];
  /** Nobody has looked at these yet. */
  readonly hopeful: readonly CrowdEntry[];
}

const size = 286;
const hopefulKinds: Kind[] = ['nurse', 'interpreter', 'cook', 'pharmacist'];

/** Where the scenes need to be sure who is asked: nobody of the crowd offers the same so near. */
const keptFree: readonly { kind: Kind; language?: Language; near: string; km: number }[] = [
  { kind: 'interpreter', language: 'tir', near: 'saint-gilles', km: 12 },
  { kind: 'interpreter', language: 'pus', near: 'saint-gilles', km: 300 },
  { kind: 'interpreter', language: 'ckb', near: 'arlon', km: 80 },
  { kind: 'psychologist', near: 'louvain', km: 12 },
  { kind: 'asylum-lawyer', near: 'liege', km: 12 },
  { kind: 'gp', near: 'mons', km: 8 },
  { kind: 'midwife', near: 'charleroi', km: 12 },
  { kind: 'dentist', near: 'namur', km: 12 },
  { kind: 'driver', near: 'namur', km: 12 },
  { kind: 'admin-helper', near: 'wavre', km: 12 },
];

/** The same entries each time. */
export function chooseEntries(): ChosenEntries {
  const listed: CrowdEntry[] = [];
  const hopeful: CrowdEntry[] = [];
  for (const entry of crowdEntries()) {
    if (isInTheWay(entry)) continue;
    if (listed.length < size) listed.push(entry);
    else if (hopeful.length === hopefulKinds.length) break;
    else if (isWantedHopeful(entry, hopefulKinds[hopeful.length])) hopeful.push(entry);
  }
  return { listed, hopeful };
}

function isWantedHopeful({ content, isAway }: CrowdEntry, kind: Kind | undefined): boolean {
  return content.ownerKind === 'person' && !isAway && content.skills[0]?.kind === kind;
}

function isInTheWay({ content }: CrowdEntry): boolean {
  const here = placeById(content.municipality);
  return keptFree.some(({ kind, language, near, km }) => {
    const offers = content.skills.some((skill) => skill.kind === kind);
    const speaks = language === undefined || content.languages.includes(language);
    return offers && speaks && here !== undefined && distanceKm(here, placeOfMunicipality(near)) < km;
  });
}
