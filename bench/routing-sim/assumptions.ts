// Sizes, shares and places of the invented collective. Every number is an assumption ("judgement") unless a
// source is named; no Belgian data on volunteer experts was found.
import type { ExpertKind } from './policy.ts';

export interface Scenario {
  readonly experts: number;
  readonly casesPerDay: number;
  readonly days: number;
  /** Days at the start that are simulated but not measured. */
  readonly warmUpDays: number;
  /** Beta distribution of the personal willingness to say yes. */
  readonly willingnessAlpha: number;
  readonly willingnessBeta: number;
  /** Multiplies every chance of falling inactive through fatigue. */
  readonly fatigueFactor: number;
}

// Beta(3, 4.2): mean .42; the resulting yes rate, 10-34 %, overlaps the 17-47 % of volunteer responders
// (mhealth.jmir.org/2023/1/e41551).
const standard: Scenario = {
  experts: 300,
  casesPerDay: 40,
  days: 110,
  warmUpDays: 20,
  willingnessAlpha: 3,
  willingnessBeta: 4.2,
  fatigueFactor: 1,
};
export const SCENARIOS = {
  '20': { ...standard, casesPerDay: 20 }, // ordinary load
  '40': standard, // heavy load
  '1000': { ...standard, experts: 1000, casesPerDay: 130, days: 60 }, // a large collective, heavy load
  '100': { ...standard, experts: 100, casesPerDay: 8 }, // a collective too small for its cases
} as const satisfies Record<string, Scenario>;
export type ScenarioName = keyof typeof SCENARIOS;

// Seven clusters, kilometres from Brussels, with share in percent (judgement, after the map of Belgium).
export const CLUSTERS = [
  { xKm: 0, yKm: 0, weight: 45, spreadKm: 6 },
  { xKm: 80, yKm: -20, weight: 15, spreadKm: 8 },
  { xKm: 45, yKm: -45, weight: 10, spreadKm: 8 },
  { xKm: 15, yKm: -50, weight: 12, spreadKm: 10 },
  { xKm: 5, yKm: 42, weight: 8, spreadKm: 7 },
  { xKm: -50, yKm: 25, weight: 5, spreadKm: 8 },
  { xKm: 25, yKm: 5, weight: 5, spreadKm: 12 },
];

const LANGUAGE_ROWS: readonly (readonly [code: string, demand: number, supply: number])[] = [
  ['tir', 18, 14],
  ['apc', 13, 16],
  ['apd', 8, 6],
  ['ary', 4, 12],
  ['prs', 10, 10],
  ['pus', 11, 8],
  ['pes', 4, 9],
  ['kmr', 5, 5],
  ['ckb', 4, 4],
  ['som', 6, 5],
  ['amh', 5, 6],
  ['fuf', 6, 5],
  ['tur', 3, 8],
  ['lin', 2, 4],
  ['orm', 1, 1],
];
export const LANGUAGES = LANGUAGE_ROWS.map(([code, demand, supply]) => ({ code, demand, supply }));

interface KindFacts {
  kind: ExpertKind;
  /** Experts out of 300. */
  experts: number;
  meanWeeklyCap: number;
  /** Share of weekday half-days she usually has. */
  slotDensity: number;
  /** Weight among single, non-critical needs. */
  demand: number;
  remoteShare: number;
  femaleShare: number;
  nightOkShare: number;
}
export const KINDS: readonly KindFacts[] = [
  {
    kind: 'gp',
    experts: 32,
    meanWeeklyCap: 3,
    slotDensity: 0.3,
    demand: 14,
    remoteShare: 0.25,
    femaleShare: 0.5,
    nightOkShare: 0.12,
  },
  {
    kind: 'dentist',
    experts: 15,
    meanWeeklyCap: 3,
    slotDensity: 0.25,
    demand: 6,
    remoteShare: 0,
    femaleShare: 0.5,
    nightOkShare: 0.12,
  },
  {
    kind: 'gynaecologist',
    experts: 12,
    meanWeeklyCap: 3,
    slotDensity: 0.25,
    demand: 3,
    remoteShare: 0,
    femaleShare: 0.75,
    nightOkShare: 0.12,
  },
  {
    kind: 'midwife',
    experts: 10,
    meanWeeklyCap: 3,
    slotDensity: 0.35,
    demand: 4,
    remoteShare: 0.25,
    femaleShare: 0.97,
    nightOkShare: 0.12,
  },
  {
    kind: 'nurse',
    experts: 28,
    meanWeeklyCap: 3,
    slotDensity: 0.35,
    demand: 11,
    remoteShare: 0.25,
    femaleShare: 0.75,
    nightOkShare: 0.12,
  },
  {
    kind: 'psychologist',
    experts: 18,
    meanWeeklyCap: 2,
    slotDensity: 0.3,
    demand: 6,
    remoteShare: 0.35,
    femaleShare: 0.5,
    nightOkShare: 0.12,
  },
  {
    kind: 'interpreter',
    experts: 120,
    meanWeeklyCap: 4,
    slotDensity: 0.45,
    demand: 22,
    remoteShare: 0.85,
    femaleShare: 0.5,
    nightOkShare: 0.25,
  },
  {
    kind: 'lawyer',
    experts: 26,
    meanWeeklyCap: 4,
    slotDensity: 0.45,
    demand: 11,
    remoteShare: 0.85,
    femaleShare: 0.5,
    nightOkShare: 0.4,
  },
  {
    kind: 'admin',
    experts: 25,
    meanWeeklyCap: 3,
    slotDensity: 0.4,
    demand: 14,
    remoteShare: 0.35,
    femaleShare: 0.5,
    nightOkShare: 0.12,
  },
  {
    kind: 'transport',
    experts: 14,
    meanWeeklyCap: 3,
    slotDensity: 0.4,
    demand: 6,
    remoteShare: 0,
    femaleShare: 0.5,
    nightOkShare: 0.12,
  },
];
export const EXPERTS_IN_TABLE = KINDS.reduce((sum, facts) => sum + facts.experts, 0);

/** Practitioners of joint needs, with weights (judgement). */
export const JOINT_KINDS = [
  { kind: 'gp', weight: 30 },
  { kind: 'dentist', weight: 12 },
  { kind: 'gynaecologist', weight: 13 },
  { kind: 'midwife', weight: 9 },
  { kind: 'psychologist', weight: 14 },
  { kind: 'lawyer', weight: 22 },
] as const;

// How often needs are opened in each hour of the day, from midnight; arrests also come early and late (judgement).
export const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
export const HOUR_WEIGHT = [1.2, 0.8, 0.6, 0.5, 0.6, 1.2, 1.6, 2, 4, 7, 8, 7, 5, 5, 6, 6, 6, 6, 7, 8, 8, 6, 4, 2];
export const HOUR_WEIGHT_CRITICAL = [5, 4, 3, 3, 5, 8, 8, 6, 4, 4, 4, 4, 3, 3, 4, 4, 4, 5, 6, 7, 7, 7, 6, 6];
