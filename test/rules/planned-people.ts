import * as fc from 'fast-check';
import { kinds, urgencies, type EntryId, type ReferralId } from '../../src/kernel/index.ts';
import type { Candidate, OpenReferral, PlanContext } from '../../src/cases/plan-context.ts';

/** An expert whom nothing speaks against: near, free, rested, of a kind that says yes three times in ten. */
export function candidate(id: string, facts: Partial<Candidate> = {}): Candidate {
  return {
    entryId: id as EntryId,
    distanceKm: 3,
    byPhone: false,
    halfDayFits: true,
    asksLast7Days: 0,
    acceptedLast7Days: 0,
    acceptedLast28Days: 0,
    weeklyCap: 2,
    load: 0,
    kindMeanAcceptedLast28Days: 0,
    kindYesRate: 0.3,
    nightOk: true,
    onRota: false,
    ...facts,
  };
}

/** So many of them, `a-01` first. */
export function crowd(count: number, facts: Partial<Candidate> = {}): Candidate[] {
  return Array.from({ length: count }, (_, index) => candidate(`a-${String(index + 1).padStart(2, '0')}`, facts));
}

export function openReferral(id: string, facts: Partial<OpenReferral> = {}): OpenReferral {
  return {
    referralId: `to-${id}` as ReferralId,
    entryId: id as EntryId,
    expectedYes: 0.4,
    minutesOpen: 0,
    mayRemind: true,
    ...facts,
  };
}

/** A need at noon with all its time left and nobody asked; whoever answers does so within a minute. */
export function context(facts: Partial<PlanContext> = {}): PlanContext {
  return {
    urgency: 'soon',
    kind: 'dentist',
    together: false,
    now: new Date('2027-03-01T11:00:00Z'),
    night: false,
    minutesElapsed: 0,
    minutesLeft: 10_000,
    deadline: new Date('2027-03-08T11:00:00Z'),
    wavesDone: 0,
    openReferrals: [],
    replyDelay: { medianMinutes: 0.01, logSigma: 0.1 },
    ...facts,
  };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const ids = fc.integer({ min: 1, max: 60 }).map((number) => `e-${number}`);

const anyCandidate = fc
  .record({
    entryId: ids as fc.Arbitrary<EntryId>,
    distanceKm: fc.double({ min: 0, max: 60, noNaN: true }),
    byPhone: fc.boolean(),
    halfDayFits: fc.boolean(),
    asksLast7Days: fc.nat(20),
    acceptedLast7Days: fc.nat(7),
    acceptedLast28Days: fc.nat(28),
    weeklyCap: fc.integer({ min: 1, max: 7 }),
    kindMeanAcceptedLast28Days: fc.double({ min: 0, max: 12, noNaN: true }),
    kindYesRate: share,
    nightOk: fc.boolean(),
    onRota: fc.boolean(),
  })
  .map((facts): Candidate => ({ ...facts, load: facts.acceptedLast28Days / facts.weeklyCap }));

const anyOpenReferral = fc
  .record({
    entryId: ids as fc.Arbitrary<EntryId>,
    expectedYes: share,
    minutesOpen: fc.double({ min: 0, max: 5000, noNaN: true }),
    mayRemind: fc.boolean(),
  })
  .map((facts): OpenReferral => ({ ...facts, referralId: `to-${facts.entryId}` as ReferralId }));

/** Any candidates, each once. */
export const anyCandidates = fc.uniqueArray(anyCandidate, { maxLength: 40, selector: ({ entryId }) => entryId });

/** Any situation of a need, in which some candidates may have been asked already. */
export const anyContext: fc.Arbitrary<PlanContext> = fc.record({
  urgency: fc.constantFrom(...urgencies),
  kind: fc.constantFrom(...kinds),
  together: fc.boolean(),
  now: fc.date({ noInvalidDate: true }),
  night: fc.boolean(),
  minutesElapsed: fc.double({ min: 0, max: 7000, noNaN: true }),
  minutesLeft: fc.double({ min: 0, max: 7000, noNaN: true }),
  deadline: fc.date({ noInvalidDate: true }),
  wavesDone: fc.nat(40),
  openReferrals: fc.uniqueArray(anyOpenReferral, { maxLength: 12, selector: ({ entryId }) => entryId }),
  replyDelay: fc.record({
    medianMinutes: fc.double({ min: 0.1, max: 500, noNaN: true }),
    logSigma: fc.double({ min: 0.1, max: 4, noNaN: true }),
  }),
});
