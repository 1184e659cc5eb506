/**
 * Lets the simulator (`routing-sim`) judge the service's own `plan`. It only translates: the simulator's numbers and
 * names into Relais's ids and words, and back.
 */
import { plan as relaisPlan } from '../src/cases/plan.ts';
import type * as relais from '../src/cases/plan-context.ts';
import type { EntryId, Kind, ReferralId } from '../src/kernel/index.ts';
import type { Candidate, ExpertKind, OpenOffer, Plan, PlanContext } from './routing-sim/policy.ts';

export const joint = 'anchor-first';

export function plan(candidates: readonly Candidate[], context: PlanContext): Plan {
  const planned = relaisPlan(candidates.map(toCandidate), toContext(context));
  return {
    ask: planned.ask.map(({ entryId, expectedYes }) => ({ expertId: Number(entryId), expectedYes })),
    remind: planned.remind.map(Number),
    lookAgainAfterMinutes: planned.lookAgainAfterMinutes,
  };
}

/** Padded with zeros, so that ids keep the order of the numbers. */
const padded = (expertId: number): string => String(expertId).padStart(6, '0');

function toCandidate({ expertId, remote, slotFit, ...counters }: Candidate): relais.Candidate {
  return { entryId: padded(expertId) as EntryId, byPhone: remote, halfDayFits: slotFit, ...counters };
}

const kinds: Record<ExpertKind, Kind> = {
  gp: 'gp',
  dentist: 'dentist',
  gynaecologist: 'gynaecologist',
  midwife: 'midwife',
  nurse: 'nurse',
  psychologist: 'psychologist',
  interpreter: 'interpreter',
  lawyer: 'detention-lawyer',
  admin: 'admin-helper',
  transport: 'driver',
};

/** The simulation's first minute, a Monday at midnight. */
const start = Date.UTC(2027, 0, 4);
const instant = (minute: number): Date => new Date(start + minute * 60_000);

function toContext({ kind, joint, nowMinute, deadlineMinute, openOffers, ...same }: PlanContext): relais.PlanContext {
  return {
    ...same,
    kind: kinds[kind],
    together: joint,
    now: instant(nowMinute),
    deadline: instant(deadlineMinute),
    openReferrals: openOffers.map(toReferral),
  };
}

function toReferral({ expertId, ...same }: OpenOffer): relais.OpenReferral {
  return { referralId: padded(expertId) as ReferralId, entryId: padded(expertId) as EntryId, ...same };
}
