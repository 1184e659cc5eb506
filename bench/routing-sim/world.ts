// Draws the collective of a scenario: who helps, and who needs what, when and where.
import {
  CLUSTERS,
  EXPERTS_IN_TABLE,
  HOURS,
  HOUR_WEIGHT,
  HOUR_WEIGHT_CRITICAL,
  JOINT_KINDS,
  KINDS,
  LANGUAGES,
  type Scenario,
} from './assumptions.ts';
import { DAY, HOUR, addWakingMinutes } from './clock.ts';
import type { ExpertKind, Urgency } from './policy.ts';
import { Rng, STREAM, hash } from './rng.ts';

/** A set of half-days, one bit each: bit = weekday * 3 + (0 morning, 1 afternoon, 2 evening). */
export type SlotMask = number;
export const SLOTS_PER_WEEK = 21;
const FIRST_WEEKEND_SLOT = 15;

export interface Place {
  readonly xKm: number;
  readonly yKm: number;
}

export interface Expert extends Place {
  readonly id: number;
  readonly kind: ExpertKind;
  /** ISO 639-3 codes; interpreters only. */
  readonly languages: readonly string[];
  readonly female: boolean;
  readonly radiusKm: number;
  readonly remote: boolean;
  readonly nightOk: boolean;
  readonly weeklyCap: number;
  readonly usualSlots: SlotMask;
  /** Hidden from policies: chance of a yes before circumstances, 0 to 1. */
  readonly willingness: number;
  /** Hidden from policies: multiplies the reply delay. */
  readonly slowness: number;
}

export interface Need extends Place {
  id: number;
  /** The other half of a joint need, -1 for a single need. */
  partnerId: number;
  readonly caseId: number;
  readonly kind: ExpertKind;
  readonly language: string | null;
  readonly womanWished: boolean;
  readonly remoteOk: boolean;
  readonly urgency: Urgency;
  readonly openedAt: number;
  readonly deadline: number;
  readonly slots: SlotMask;
  readonly arrest: boolean;
}

export const URGENCIES: readonly Urgency[] = ['critical', 'urgent', 'soon', 'planned'];

/** Answer within 1 h, 8 waking h, 48 h, 7 days (judgement). */
function deadlineOf(urgency: Urgency, openedAt: number): number {
  if (urgency === 'urgent') return addWakingMinutes(openedAt, 8 * HOUR);
  return openedAt + { critical: HOUR, soon: 2 * DAY, planned: 7 * DAY }[urgency];
}

function drawSlots(rng: Rng, weekdayDensity: number): SlotMask {
  let mask = 0;
  for (let slot = 0; slot < SLOTS_PER_WEEK; slot++) {
    const density = weekdayDensity * (slot >= FIRST_WEEKEND_SLOT ? 0.6 : 1);
    if (rng.chance(density)) mask |= 1 << slot;
  }
  return mask || 1 << rng.integer(FIRST_WEEKEND_SLOT); // nobody has no half-day at all
}

function drawPlace(rng: Rng): Place {
  const cluster = rng.pick(CLUSTERS, (c) => c.weight);
  const xKm = cluster.xKm + rng.normal() * cluster.spreadKm;
  return { xKm, yKm: cluster.yKm + rng.normal() * cluster.spreadKm };
}

/** The draws happen in the order of the lines: reordering them changes every figure. */
export function makeExperts(seed: number, scenario: Scenario): Expert[] {
  const rng = new Rng(hash(seed, STREAM.experts));
  const experts: Expert[] = [];
  for (const facts of KINDS) {
    const count = Math.max(2, Math.round((facts.experts / EXPERTS_IN_TABLE) * scenario.experts));
    for (let index = 0; index < count; index++) {
      const place = drawPlace(rng);
      const languages: string[] = [];
      if (facts.kind === 'interpreter') {
        // The first fifteen cover one language each; 30 % add a second one.
        languages.push((LANGUAGES[index] ?? rng.pick(LANGUAGES, (l) => l.supply)).code);
        if (rng.chance(0.3)) languages.push(rng.pick(LANGUAGES, (l) => l.supply).code);
      }
      experts.push({
        id: experts.length,
        kind: facts.kind,
        languages,
        female: rng.chance(facts.femaleShare),
        ...place,
        radiusKm: 12 + rng.exponential(18),
        remote: rng.chance(facts.remoteShare),
        nightOk: rng.chance(facts.nightOkShare),
        weeklyCap: Math.max(1, Math.round(facts.meanWeeklyCap + rng.normal())),
        usualSlots: drawSlots(rng, facts.slotDensity),
        willingness: rng.beta(scenario.willingnessAlpha, scenario.willingnessBeta),
        slowness: Math.exp(0.8 * rng.normal()),
      });
    }
  }
  return experts;
}

/** Urgency shares 5 / 20 / 40 / 35 % (judgement). */
function drawUrgency(rng: Rng): Urgency {
  const share = rng.uniform();
  if (share < 0.05) return 'critical';
  if (share < 0.25) return 'urgent';
  return share < 0.65 ? 'soon' : 'planned';
}

/** Needs in order of opening, their id being their rank. */
export function makeNeeds(seed: number, scenario: Scenario): Need[] {
  const rng = new Rng(hash(seed, STREAM.needs));
  const needs: Need[] = [];
  let cases = 0;
  for (let day = 0; day < scenario.days; day++) {
    const dayFactor = day % 7 >= 5 ? 0.6 : 1.16; // weekends are quieter; the mean stays at casesPerDay
    const casesToday = rng.poisson(scenario.casesPerDay * dayFactor);
    for (let index = 0; index < casesToday; index++) drawCase(rng, day, cases++, needs);
  }
  needs.sort((a, b) => a.openedAt - b.openedAt || a.id - b.id);
  const newId = new Map(needs.map((need, rank) => [need.id, rank]));
  needs.forEach((need, rank) => {
    need.id = rank;
    if (need.partnerId >= 0) need.partnerId = newId.get(need.partnerId)!;
  });
  return needs;
}

/** Adds the one or two needs of a case. Conditional draws (`a && rng.chance()`) are part of the stream. */
function drawCase(rng: Rng, day: number, caseId: number, needs: Need[]): void {
  const urgency = drawUrgency(rng);
  const hourWeight = urgency === 'critical' ? HOUR_WEIGHT_CRITICAL : HOUR_WEIGHT;
  const openedAt = day * DAY + rng.pick(HOURS, (hour) => hourWeight[hour]!) * HOUR + rng.uniform() * HOUR;
  const place = drawPlace(rng);
  const slots = drawSlots(rng, 0.6);
  const language = rng.pick(LANGUAGES, (l) => l.demand).code;
  const womanPreferred = rng.chance(0.22);
  const common = { caseId, ...place, urgency, openedAt, deadline: deadlineOf(urgency, openedAt), slots, partnerId: -1 };
  const addNeed = (kind: ExpertKind, own: { remoteOk: boolean; womanWished?: boolean; arrest?: boolean }): Need => {
    const forInterpreter = kind === 'interpreter' ? language : null;
    const need: Need = {
      id: needs.length,
      kind,
      language: forInterpreter,
      womanWished: false,
      arrest: false,
      ...common,
      ...own,
    };
    needs.push(need);
    return need;
  };

  if (urgency === 'critical') {
    // arrests, urgent interpreting, urgent advice on health: all by phone
    const share = rng.uniform();
    if (share < 0.6) addNeed('lawyer', { remoteOk: true, arrest: true });
    else if (share < 0.85) addNeed('interpreter', { remoteOk: true });
    else addNeed(rng.chance(0.5) ? 'nurse' : 'gp', { remoteOk: true });
    return;
  }
  if (rng.chance(0.22)) {
    // joint: practitioner and interpreter in the same half-day
    const kind = rng.pick(JOINT_KINDS, (row) => row.weight).kind;
    const remoteOk = kind === 'lawyer' || rng.chance(0.25);
    const intimate = kind === 'gynaecologist' || kind === 'midwife';
    const womanInterpreter = intimate ? rng.chance(0.8) : womanPreferred && rng.chance(0.4);
    const womanPractitioner = kind === 'gynaecologist' && womanInterpreter && rng.chance(0.6);
    const first = addNeed(kind, { womanWished: womanPractitioner, remoteOk });
    const second = addNeed('interpreter', { womanWished: womanInterpreter, remoteOk: remoteOk || rng.chance(0.7) });
    first.partnerId = second.id;
    second.partnerId = first.id;
    return;
  }
  const kind = rng.pick(KINDS, (facts) => facts.demand).kind;
  if (kind === 'interpreter') {
    const womanWished = womanPreferred && rng.chance(0.5);
    addNeed(kind, { womanWished, remoteOk: rng.chance(0.7) });
    return;
  }
  const womanMatters = kind === 'gynaecologist' || kind === 'gp' || kind === 'psychologist';
  const womanWished = womanPreferred && womanMatters && rng.chance(0.6);
  const remoteOk = kind === 'lawyer' || ((kind === 'psychologist' || kind === 'admin') && rng.chance(0.4));
  addNeed(kind, { womanWished, remoteOk });
}

export const distanceKm = (a: Place, b: Place): number => Math.hypot(a.xKm - b.xKm, a.yKm - b.yKm);
