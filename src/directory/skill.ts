import { needsTwoSignatures, type Kind, type Language } from '../kernel/index.ts';
import type { EntryInput, Skill } from './contract.ts';
import type { OwnerKind } from './entry.ts';

/** Languages by which a skill is found: for an interpreter or translator those worked from. */
export function languagesOf(skill: Skill, entryLanguages: readonly Language[]): readonly Language[] {
  if (skill.pairs !== undefined) return [...new Set(skill.pairs.map(({ from }) => from))];
  return skill.languages ?? entryLanguages;
}

/** Languages worked into from this one: none but for interpreters and translators. */
export function languagesInto(skill: Pick<Skill, 'pairs'> | undefined, from: Language): Language[] {
  return (skill?.pairs ?? []).filter((pair) => pair.from === from).map(({ to }) => to);
}

/** What decides which skills count as vetted. */
export interface Vetted {
  readonly ownerKind: OwnerKind;
  readonly skills: readonly Skill[];
  /** Kinds in the owner's current statement. */
  readonly vettedKinds: readonly Kind[];
}

/** An association's skills are vetted by publication, a person's by her statement. */
export function isVetted({ ownerKind, vettedKinds }: Vetted, kind: Kind): boolean {
  return ownerKind === 'association' || vettedKinds.includes(kind);
}

/** Skills that others see: health and legal ones once they are vetted by two, the others at once, all of whoever is kept. */
export function shownSkills(entry: Vetted): Skill[] {
  const { ownerKind, skills } = entry;
  return skills.filter(({ kind }) => ownerKind === 'kept' || isVetted(entry, kind) || !needsTwoSignatures(kind));
}

/** Whether two coordinators publish it: an association's health and legal kinds have no statement beside. */
export function needsTwoToPublish({ ownerKind, skills }: Pick<Vetted, 'ownerKind' | 'skills'>): boolean {
  return ownerKind === 'association' && skills.some(({ kind }) => needsTwoSignatures(kind));
}

export function kindsToVet(entry: Vetted): Kind[] {
  // Nobody asks her but a coordinator, by telephone.
  if (entry.ownerKind === 'kept') return [];
  return entry.skills.map(({ kind }) => kind).filter((kind) => !isVetted(entry, kind));
}

/**
 * Whether a listed entry goes back to the coordinators when it is written so. A person's new kinds wait for her
 * statement by themselves; an association has only its publication.
 */
export function needsVettingAgain(before: EntryInput, after: EntryInput): boolean {
  if (before.ownerKind !== after.ownerKind) return true;
  if (after.ownerKind === 'person') return false;
  const known = new Set(before.skills.map(({ kind }) => kind));
  return (
    before.displayName !== after.displayName ||
    before.publicLine?.telephone !== after.publicLine?.telephone ||
    after.skills.some(({ kind }) => !known.has(kind))
  );
}
