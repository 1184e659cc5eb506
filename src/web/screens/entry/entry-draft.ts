import type { EntryInput } from '../../../directory/contract.ts';
import type { Kind } from '../../../kernel/index.ts';

/** An entry while it is being written: what is not said yet is absent. */
export type EntryDraft = Partial<EntryInput> &
  Pick<EntryInput, 'ownerKind' | 'displayName' | 'tier' | 'skills' | 'languages' | 'halfDays'>;

export type Skill = EntryInput['skills'][number];

/** Kinds that work from one language into another. */
export const isPaired = (kind: Kind): boolean => kind === 'interpreter' || kind === 'translator';

export function emptyEntry(displayName: string): EntryDraft {
  return {
    ownerKind: 'person',
    displayName,
    tier: 'members',
    skills: [],
    languages: [],
    halfDays: [],
    reachKm: 15,
    cap: { count: 2, per: 'week' },
    nightOk: false,
  };
}

export type MissingField = 'skills' | 'pairs' | 'languages' | 'place';

/** What must still be said before somebody can vet it. */
export function missingIn(draft: EntryDraft): MissingField[] {
  return [
    ...(draft.skills.length === 0 ? (['skills'] as const) : []),
    ...(draft.skills.some(({ kind, pairs }) => isPaired(kind) && (pairs ?? []).length === 0)
      ? (['pairs'] as const)
      : []),
    ...(draft.languages.length === 0 ? (['languages'] as const) : []),
    ...(draft.municipality === undefined ? (['place'] as const) : []),
  ];
}
