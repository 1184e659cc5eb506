import type { Gender, Kind, Language, PersonId, Point, Zone, EntryId } from '../kernel/index.ts';
import { places } from '../kernel/vocabulary.ts';
import type { Away } from './availability.ts';
import { daysOf } from './capacity.ts';
import { placeOf } from './content.ts';
import type { Cap, Skill } from './contract.ts';
import { isListed, type EntryState, type OwnerKind } from './entry.ts';
import { bitsOf, halfDays, type HalfDay } from './half-day.ts';
import { languagesInto, languagesOf } from './skill.ts';

/** What makes somebody a candidate. */
export interface Answering {
  readonly id: EntryId;
  readonly owner: PersonId;
  readonly ownerKind: OwnerKind;
  readonly state: EntryState;
  readonly pausedUntil: string | null;
  readonly municipality: string;
  readonly gender: Gender | null;
  readonly languages: readonly Language[];
  readonly skills: readonly Skill[];
  readonly reachKm: number;
  readonly cap: Cap;
  readonly nightOk: boolean;
  readonly halfDays: readonly HalfDay[];
}

/** A candidate's row but for her counts and whom she is never brought together with. */
export interface CandidateRow extends Point {
  readonly entry: EntryId;
  readonly person: PersonId;
  readonly kind: Kind;
  readonly language: Language;
  readonly into: Language[];
  readonly isFirst: boolean;
  readonly onSite: boolean;
  readonly byPhone: boolean;
  readonly byPhoneWithoutNames: boolean;
  readonly gender: Gender | null;
  readonly zone: Zone;
  readonly reachKm: number;
  readonly capCount: number;
  readonly capDays: 7 | 28;
  readonly nightOk: boolean;
  readonly halfDays: number;
  /** A set of days as PostgreSQL writes it. */
  readonly away: string;
}

/** The rows of an entry: one a kind and language while it is listed. None for whoever is called: associations, and people who are kept. */
export function candidateRowsOf(entry: Answering, absences: readonly Away[]): CandidateRow[] {
  if (!isListed(entry) || entry.ownerKind !== 'person') return [];
  const place = placeOf(entry);
  return entry.skills.flatMap((skill) =>
    languagesOf(skill, entry.languages).map((language, position) => ({
      entry: entry.id,
      person: entry.owner,
      kind: skill.kind,
      language,
      into: languagesInto(skill, language),
      isFirst: position === 0,
      onSite: skill.modes.includes('on-site'),
      byPhone: skill.modes.includes('phone'),
      byPhoneWithoutNames: skill.modes.includes('phone-no-names'),
      gender: entry.gender,
      lat: place.lat,
      lng: place.lng,
      zone: place.zone,
      reachKm: entry.reachKm,
      capCount: entry.cap.count,
      capDays: daysOf(entry.cap),
      nightOk: entry.nightOk,
      // Whoever names no half-day may be asked for any.
      halfDays: bitsOf(entry.halfDays.length === 0 ? halfDays : entry.halfDays),
      away: daysAway(entry, absences),
    })),
  );
}

/** The days of her absences, and every day until the pause is over. */
function daysAway({ state, pausedUntil }: Answering, absences: readonly Away[]): string {
  const pause = state === 'paused' && pausedUntil !== null ? [`(,${pausedUntil}]`] : [];
  return `{${[...pause, ...absences.map(({ from, until }) => `[${from},${until}]`)].join()}}`;
}

/** Nobody travels farther, however far the reach is widened. */
export const farthestKm = 60;

/** The coarse place of a need known by its zone only: the mean of the zone's municipalities. */
export function centreOfZone(zone: Zone): Point {
  const inside = places.filter((place) => place.zone === zone);
  const mean = (of: (point: Point) => number): number => inside.reduce((sum, one) => sum + of(one), 0) / inside.length;
  return { lat: mean(({ lat }) => lat), lng: mean(({ lng }) => lng) };
}
