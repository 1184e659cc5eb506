import { rankedCandidates, type CandidateQuery, type NeedPlace, type RankedCandidate } from '../../directory/index.ts';
import { domainOfKind, type PersonId, type Urgency } from '../../kernel/index.ts';
import { placeById } from '../../kernel/vocabulary.ts';
import type { Transaction } from '../../platform/index.ts';
import { isNight } from '../attention.ts';
import { endOf } from '../half-day.ts';
import { kindYesRate } from '../routing-priors.ts';
import type { Need } from '../rows.ts';
import { countsOfKind } from '../store/kind-counts.ts';

/** By how much everybody's reach is widened as nobody new is left; never beyond 60 km. */
const radiusFactors: readonly number[] = [1, 1.8, 3];
export const widestStep = radiusFactors.length - 1;
const widestFactor = 3;

/** What of a need decides who may be asked for it. */
export type Wanted = Pick<
  Need,
  | 'kind'
  | 'languages'
  | 'genderWish'
  | 'mode'
  | 'municipality'
  | 'zone'
  | 'halfDays'
  | 'host'
  | 'radiusStep'
  | 'widening'
>;

export interface Seen {
  readonly now: Date;
  /** By which the need is paced. */
  readonly urgency: Urgency;
  /** Whoever was asked already. */
  readonly asked: readonly PersonId[];
  readonly onDuty: readonly PersonId[];
  /** All of them, at any hour, and not only the best: to find somebody who was telephoned. */
  readonly everybody?: boolean;
}

/**
 * Whoever may be asked now, at the narrowest reach that finds anybody, and that reach. Nobody for an interpreter while the
 * language is not known: coordinators find out which it is before anybody is asked.
 */
export async function findCandidates(
  tx: Transaction,
  wanted: Wanted,
  seen: Seen,
): Promise<{ found: RankedCandidate[]; radiusStep: number }> {
  const isLanguageUnknown = domainOfKind(wanted.kind) === 'language' && wanted.languages.length === 0;
  if (isLanguageUnknown && seen.everybody !== true) return { found: [], radiusStep: widestStep };
  const rate = kindYesRate(await countsOfKind(tx, wanted.kind));
  let radiusStep = wanted.widening > 0 ? widestStep : wanted.radiusStep;
  for (;;) {
    const found = await rankedCandidates(tx, queryOf(wanted, seen, { radiusStep, rate }));
    if (found.length > 0 || radiusStep >= widestStep) return { found, radiusStep };
    radiusStep += 1;
  }
}

function queryOf(
  wanted: Wanted,
  { now, urgency, asked, onDuty, everybody = false }: Seen,
  { radiusStep, rate }: { radiusStep: number; rate: number },
): CandidateQuery {
  return {
    kind: wanted.kind,
    languages: wanted.languages,
    genderWish: wanted.genderWish ?? undefined,
    mode: wanted.widening > 1 ? 'any' : wanted.mode,
    place: placeOf(wanted),
    radiusFactor: radiusFactors[radiusStep] ?? widestFactor,
    halfDays: wanted.halfDays.filter((halfDay) => endOf(halfDay) > now),
    host: wanted.host,
    excludePeople: asked,
    excludeEntries: [],
    night: !everybody && urgency === 'critical' && isNight(now),
    kindYesRate: rate,
    rota: onDuty,
    now,
    ...(everybody && { limit: 100_000 }),
  };
}

/** Where the need is, as coarsely as it is known; once widened by hand, anywhere in the country will do. */
function placeOf({ municipality, zone, widening }: Wanted): NeedPlace {
  if (widening > 0) return 'unknown';
  const place = municipality === null ? undefined : placeById(municipality);
  if (place !== undefined) return { at: place };
  return zone === null ? 'unknown' : { zone };
}
