import type { KeptWords } from '../../../client/index.ts';
import type { KeptContent } from '../../../directory/contract.ts';
import type { Kind, Language, Locale } from '../../../kernel/index.ts';
import { isPaired, missingIn, type EntryDraft, type MissingField, type Skill } from '../entry/entry-draft.ts';

/** What somebody said that others may know, while it is written down. */
export interface KeptDraft {
  readonly entry: EntryDraft;
  /** A practice or association shows these; a person never. */
  readonly practice?: { readonly name: string; readonly telephone: string; readonly hours: string } | undefined;
}

/** Begins with what the list said of her. */
export function draftOf(words: KeptWords | undefined, locale: Locale): KeptDraft {
  const languages = words?.languages ?? [];
  return {
    entry: {
      ownerKind: 'person',
      displayName: '',
      tier: 'members',
      halfDays: [],
      languages: [...languages],
      skills: (words?.kinds ?? []).map((kind) => skillOf(kind, languages, locale)),
      ...(words?.municipality !== undefined && { municipality: words.municipality }),
      cap: { count: 2, per: 'month' },
    },
  };
}

/** What was written down before, to be changed. */
export function draftFrom({ practice, tier, ...content }: KeptContent): KeptDraft {
  return {
    entry: { ownerKind: 'person', displayName: '', halfDays: [], tier, ...content },
    ...(practice && {
      practice: { name: practice.name, telephone: practice.line?.telephone ?? '', hours: practice.line?.hours ?? '' },
    }),
  };
}

/** An interpreter of the list is taken to work both ways between her languages. */
function skillOf(kind: Kind, languages: readonly Language[], locale: Locale): Skill {
  if (!isPaired(kind)) return { kind, modes: ['on-site'], topics: [] };
  const ours: Language = locale === 'nl' ? 'nld' : 'fra';
  const all = [...new Set([...languages, ...(languages.length === 1 ? [ours] : [])])];
  const pairs = all.flatMap((from) => all.filter((to) => to !== from).map((to) => ({ from, to })));
  return { kind, modes: ['on-site', 'phone'], topics: [], pairs: pairs.slice(0, 60) };
}

export type KeptMissing = MissingField | 'name' | 'telephone';

export function missingOf({ entry, practice }: KeptDraft): KeptMissing[] {
  return [
    ...missingIn(entry),
    ...(practice && practice.name.trim() === '' ? (['name'] as const) : []),
    ...(practice && practice.telephone.trim() !== '' && publicNumber(practice.telephone) === undefined
      ? (['telephone'] as const)
      : []),
  ];
}

/** What the server is told. Undefined while something is missing. */
export function contentOf(draft: KeptDraft): KeptContent | undefined {
  const { entry, practice } = draft;
  const { municipality, languages, skills, cap, tier } = entry;
  if (missingOf(draft).length > 0 || municipality === undefined || cap === undefined) return undefined;
  const telephone = practice && publicNumber(practice.telephone);
  const hours = practice?.hours.trim();
  return {
    tier: tier === 'coordinators' ? tier : 'members',
    municipality,
    languages,
    skills,
    cap,
    ...(entry.gender !== undefined && { gender: entry.gender }),
    ...(practice && {
      practice: {
        name: practice.name.trim(),
        ...(telephone !== undefined && { line: { telephone, ...(hours && { hours }) } }),
      },
    }),
  };
}

/** A number with its country, as everybody can call it; Belgium where none is written. */
export function publicNumber(written: string): string | undefined {
  const digits = written.replace(/\(0\)/g, '').replace(/\D/g, '');
  const whole = /^\s*\+/.test(written)
    ? digits
    : digits.startsWith('00')
      ? digits.slice(2)
      : digits.startsWith('0')
        ? `32${digits.slice(1)}`
        : digits;
  return /^\d{6,15}$/.test(whole) ? `+${whole}` : undefined;
}
