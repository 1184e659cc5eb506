import type { EntryId, Gender, Kind, Language, Mode, PersonId, Point, Zone } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import { dayOf } from './calendar-day.ts';
import { centreOfZone } from './candidate.ts';
import { usualHalfDay, type DatedHalfDay, type HalfDay } from './half-day.ts';
import { selectCandidates } from './store/ranked-rows.ts';

/** Where a need is, as coarsely as it is known. */
export type NeedPlace = { readonly at: Point } | { readonly zone: Zone } | 'unknown';

/** Whom a need may be offered to. */
export interface CandidateQuery {
  readonly kind: Kind;
  /** Any one of them will do; none: any language. Of an interpreter or translator: worked from. */
  readonly languages: readonly Language[];
  /** Interpreters and translators only: any one of them will do as what is worked into. */
  readonly into?: readonly Language[];
  readonly genderWish?: Gender | undefined;
  readonly mode: 'any' | Mode;
  readonly place: NeedPlace;
  /** By how much each one's reach is widened: 1, 1.8, 3. Never beyond 60 km. */
  readonly radiusFactor: number;
  /** None: any time will do. Days that are past no longer count; once all are, nobody is asked. */
  readonly halfDays: readonly DatedHalfDay[];
  /** Together-needs: leaves out whoever usually has none of the half-days. */
  readonly halfDayMustFit?: boolean;
  /** Whoever opened the case: never a candidate herself, nor anybody excluded from her. */
  readonly host: PersonId;
  readonly excludePeople: readonly PersonId[];
  readonly excludeEntries: readonly EntryId[];
  /** Between 22:00 and 07:00: only whoever agreed to be woken. */
  readonly night: boolean;
  /** Share of yes among the kind's settled asks, 0 to 1: handed through, and used for the order of the first so many. */
  readonly kindYesRate: number;
  /** People on the rota now. */
  readonly rota?: readonly PersonId[];
  readonly now: Date;
  /** At most so many, 64 unless told. */
  readonly limit?: number;
}

/** Somebody who may be asked now, with all that the plan looks at and all that says why. */
export interface RankedCandidate {
  readonly entryId: EntryId;
  readonly person: PersonId;
  /** Straight line to the coarse place of the need; 0 where that is unknown. */
  readonly distanceKm: number;
  /** The need may be met by telephone and she works that way: distance is moot. */
  readonly byPhone: boolean;
  /** One of her usual half-days, on which she is not away, is among those of the need; true when any time will do. */
  readonly halfDayFits: boolean;
  readonly asksLast7Days: number;
  readonly acceptedLast7Days: number;
  readonly acceptedLast28Days: number;
  /** Cases a week; a cap by month comes to a quarter of it. */
  readonly weeklyCap: number;
  /** acceptedLast28Days / weeklyCap */
  readonly load: number;
  readonly kindMeanAcceptedLast28Days: number;
  readonly kindYesRate: number;
  readonly nightOk: boolean;
  readonly onRota: boolean;
  /** Those of the wished languages that she offers; all of hers for this kind when none was wished. */
  readonly languages: Language[];
  readonly gender: Gender | undefined;
  /** How she helps, out of what the need allows. */
  readonly modes: Mode[];
  /** Her usual half-days. */
  readonly usualHalfDays: HalfDay[];
}

/**
 * Everybody who may be asked for a need now, best first as far as the order of the first 64 goes; by id when equal.
 * Here, and nowhere else, it is decided who may: listed, vetted for the kind, confirmed, not suspended, of the wished language and gender,
 * neither paused nor away, below her cap, within reach unless by telephone, not excluded, woken only if she agreed to.
 */
export async function rankedCandidates(tx: Transaction, query: CandidateQuery): Promise<RankedCandidate[]> {
  const today = dayOf(query.now);
  const coming = query.halfDays.filter(({ date }) => date >= today);
  if (query.halfDays.length > 0 && coming.length === 0) return [];
  return selectCandidates(tx, {
    ...query,
    today,
    centre: centreOf(query.place),
    zone: typeof query.place === 'object' && 'zone' in query.place ? query.place.zone : undefined,
    usual: coming.map((halfDay) => ({ date: halfDay.date, halfDay: usualHalfDay(halfDay) })),
  });
}

function centreOf(place: NeedPlace): Point | undefined {
  if (place === 'unknown') return undefined;
  return 'at' in place ? place.at : centreOfZone(place.zone);
}
