import { placeById, type Place } from '../kernel/vocabulary.ts';
import type { EntryInput } from './contract.ts';
import type { EntryRow } from './store/entry-rows.ts';

/** What its owner wrote. What a coordinator wrote of somebody whom she keeps is no such thing. */
export function contentOf(entry: EntryRow): EntryInput {
  const { bio, bioLocale, gender, publicLine, ownerKind } = entry;
  if (ownerKind === 'kept') throw new Error('nobody owns what is kept');
  return {
    ownerKind,
    displayName: entry.displayName,
    tier: entry.tier,
    ...(bio !== null && bioLocale !== null && { bio: { text: bio, locale: bioLocale } }),
    municipality: entry.municipality,
    ...(gender !== null && { gender }),
    languages: entry.languages,
    skills: entry.skills,
    reachKm: entry.reachKm,
    cap: entry.cap,
    nightOk: entry.nightOk,
    halfDays: entry.halfDays,
    ...(publicLine !== null && { publicLine }),
  };
}

/** The columns that hold what an owner writes. */
export function columnsOf(content: EntryInput) {
  const { bio, gender, publicLine, ...rest } = content;
  return {
    ...rest,
    bio: bio?.text ?? null,
    bioLocale: bio?.locale ?? null,
    gender: gender ?? null,
    publicLine: publicLine ?? null,
  };
}

/** The columns of an entry of which nothing is kept but that it was there. */
export const emptied = {
  displayName: '',
  bio: null,
  bioLocale: null,
  municipality: '',
  gender: null,
  languages: [],
  skills: [],
  nightOk: false,
  halfDays: [],
  publicLine: null,
  refusalReason: null,
  decidedAt: null,
  pausedUntil: null,
} satisfies Partial<EntryRow>;

/** Where it is. Every entry has a municipality but a withdrawn one, which nobody is shown. */
export function placeOf({ municipality }: { readonly municipality: string }): Place {
  const place = placeById(municipality);
  if (place === undefined) throw new Error('an entry without a municipality');
  return place;
}
