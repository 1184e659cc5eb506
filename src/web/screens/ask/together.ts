import { domainOfKind, type Kind, type Language } from '../../../kernel/index.ts';
import type { Draft } from './draft.ts';

/** What can be asked for beside a need, each by one tap: whoever interprets, drives, goes along, or sees to the papers. */
export const companions = ['interpreter', 'lift', 'company', 'papers'] as const;
export type Companion = (typeof companions)[number];

export const kindOfCompanion: Readonly<Record<Companion, Kind>> = {
  interpreter: 'interpreter',
  lift: 'driver',
  company: 'accompanier',
  papers: 'admin-helper',
};

/** A case has four needs at most. */
export const mostCompanions = 3;

/** Languages of offices and practices here: whoever speaks one of them may do without an interpreter. */
const offices: readonly Language[] = ['fra', 'nld', 'deu', 'eng'];

export interface Offer {
  readonly companion: Companion;
  /** Likely wanted: the language differs, the way is long, care is not paid for. */
  readonly isSuggested: boolean;
}

/** What may be added to this need, the likely first. `usualZone` is where she asked last time. */
export function offersFor(draft: Draft, usualZone?: string): Offer[] {
  const { kind, languages, mode, where, cover } = draft;
  if (draft.isArrest) return [];
  const isOnSite = mode !== 'phone' && mode !== 'phone-no-names';
  const zone = where === 'unknown' ? undefined : where.zone;
  const isLikely: Readonly<Record<Companion, boolean>> = {
    interpreter: languages.length > 0 && !languages.some((language) => offices.includes(language)),
    lift: isOnSite && zone !== undefined && usualZone !== undefined && zone !== usualZone,
    company: false,
    papers: cover === 'none',
  };
  const isPossible: Readonly<Record<Companion, boolean>> = {
    interpreter: domainOfKind(kind) !== 'language',
    lift: isOnSite && draft.tile !== 'lift' && draft.tile !== 'bed',
    company: isOnSite && draft.tile !== 'lift' && draft.tile !== 'bed' && kind !== 'accompanier',
    papers: domainOfKind(kind) === 'health' && cover === 'none',
  };
  return companions
    .filter((companion) => isPossible[companion] || draft.together.includes(companion))
    .map((companion) => ({ companion, isSuggested: isLikely[companion] }))
    .sort((one, other) => Number(other.isSuggested) - Number(one.isSuggested));
}

/** Adds what is not there yet, takes away what is. Beyond four needs nothing is added. */
export function withCompanion(draft: Draft, companion: Companion): Draft {
  const others = draft.together.filter((one) => one !== companion);
  const isThere = others.length < draft.together.length;
  if (isThere || draft.together.length >= mostCompanions) return { ...draft, together: others };
  return { ...draft, together: [...others, companion] };
}
