import type { KeptContent } from '../contract.ts';
import type { Entry, EntryRow } from '../store/entry-rows.ts';

/** Nobody's own reach or hours: a coordinator asks by telephone what fits. */
const widest = { reachKm: 60, nightOk: false, halfDays: [], bio: null, bioLocale: null };

/** The columns of an entry that a coordinator keeps. Only a practice has a name there. */
export function keptColumns({ practice, gender, ...content }: KeptContent) {
  return {
    ...widest,
    ...content,
    ownerKind: 'kept' as const,
    displayName: practice?.name ?? '',
    publicLine: practice?.line ?? null,
    gender: gender ?? null,
  } satisfies Partial<EntryRow>;
}

/** What a coordinator wrote of somebody she keeps. */
export function keptContentOf(entry: Entry): KeptContent {
  const { displayName, publicLine, gender } = entry;
  return {
    tier: entry.tier === 'coordinators' ? 'coordinators' : 'members',
    municipality: entry.municipality,
    ...(gender !== null && { gender }),
    languages: entry.languages,
    skills: entry.skills,
    cap: entry.cap,
    ...(isPractice(entry) && { practice: { name: displayName, ...(publicLine !== null && { line: publicLine }) } }),
  };
}

/** Whether it is a practice or association, whose name and place are public anyhow. */
export function isPractice({ ownerKind, displayName }: Pick<EntryRow, 'ownerKind' | 'displayName'>): boolean {
  return ownerKind === 'association' || (ownerKind === 'kept' && displayName !== '');
}

/** Whether others are told more of where it is than the zone. */
export function isPlaced(entry: Pick<EntryRow, 'ownerKind' | 'displayName'>): boolean {
  return entry.ownerKind !== 'kept' || isPractice(entry);
}
