// Figures of one simulation, and their summary over several seeds.
import { WEEK, isNight, weekOf } from './clock.ts';
import type { Simulation } from './engine.ts';
import { actualSlots, isExcluded, wouldEverSayYes } from './people.ts';
import type { Urgency } from './policy.ts';
import { WIDEST_RADIUS_STEP, hasSkills, isWithinReach } from './rules.ts';
import { URGENCIES, type Expert, type Need } from './world.ts';

export interface Group {
  cases: number;
  /** Covered at the end, that is: covered, and not lost again through a withdrawal. */
  served: number;
  /** Until the first cover, clock minutes; Infinity if never covered. */
  minutesToCover: number[];
  messages: number;
}

export interface SeedResult {
  readonly policy: string;
  readonly seed: number;
  readonly cases: number;
  /** Cases that nobody would ever accept, whatever the policy. */
  readonly hopelessCases: number;
  readonly single: Record<Urgency, Group>;
  readonly joint: Group;
  readonly criticalAtNight: Group;
  readonly messages: number;
  readonly yeses: number;
  readonly lateYeses: number;
  readonly pauses: number;
  readonly nightAsks: number;
  readonly giniAccepted: number;
  readonly messagesPerExpertWeekP95: number;
  readonly messagesPerExpertWeekMax: number;
}

/** 0: everybody the same; near 1: one person has it all. */
export function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  let weighted = 0;
  let total = 0;
  sorted.forEach((value, index) => {
    weighted += (index + 1) * value;
    total += value;
  });
  if (total === 0) return 0;
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const newGroup = (): Group => ({ cases: 0, served: 0, minutesToCover: [], messages: 0 });

function addCase(group: Group, served: boolean, minutesToCover: number, messages: number): void {
  group.cases++;
  if (served) group.served++;
  group.minutesToCover.push(minutesToCover);
  group.messages += messages;
}

export function measure(simulation: Simulation): SeedResult {
  const single = { critical: newGroup(), urgent: newGroup(), soon: newGroup(), planned: newGroup() };
  const joint = newGroup();
  const criticalAtNight = newGroup();
  let cases = 0;
  let hopelessCases = 0;
  for (const need of simulation.needs) {
    if (!simulation.tally.isMeasured(need) || (need.partnerId > -1 && need.partnerId < need.id)) continue; // second halves
    cases++;
    if (isHopeless(simulation, need)) hopelessCases++;
    const state = simulation.stateOf(need);
    const isCovered = state.coveredBy !== null;
    const minutes = (state.firstCoveredAt ?? Infinity) - need.openedAt;
    if (need.partnerId < 0) {
      addCase(single[need.urgency], isCovered, minutes, state.messages);
      if (need.urgency === 'critical' && isNight(need.openedAt))
        addCase(criticalAtNight, isCovered, minutes, state.messages);
    } else {
      const other = simulation.needStates[need.partnerId]!;
      const otherMinutes = (other.firstCoveredAt ?? Infinity) - need.openedAt;
      addCase(
        joint,
        isCovered && other.coveredBy !== null,
        Math.max(minutes, otherMinutes),
        state.messages + other.messages,
      );
    }
  }
  const { tally } = simulation;
  const perWeek = messagesPerExpertWeek(simulation);
  return {
    policy: simulation.policy.name,
    seed: simulation.seed,
    cases,
    hopelessCases,
    single,
    joint,
    criticalAtNight,
    messages: tally.messages,
    yeses: tally.yeses,
    lateYeses: tally.lateYeses,
    pauses: tally.pauses,
    nightAsks: tally.nightAsks,
    giniAccepted: giniWithinKinds(simulation),
    messagesPerExpertWeekP95: quantile(perWeek, 0.95),
    messagesPerExpertWeekMax: Math.max(...perWeek),
  };
}

function messagesPerExpertWeek({ tally }: Simulation): number[] {
  const { measuredFrom, measuredUntil } = tally;
  const counts: number[] = [];
  for (const weeks of tally.messagesPerWeek) {
    for (let week = Math.ceil(measuredFrom / WEEK); week < weekOf(measuredUntil); week++)
      counts.push(weeks.get(week) ?? 0);
  }
  return counts;
}

/** Accepted work over weekly cap, compared within each kind; mean over kinds, weighted by their size. */
function giniWithinKinds({ expertsOfKind, tally }: Simulation): number {
  let weighted = 0;
  let people = 0;
  for (const experts of expertsOfKind.values()) {
    weighted += gini(experts.map((expert) => tally.acceptedPerExpert[expert.id]! / expert.weeklyCap)) * experts.length;
    people += experts.length;
  }
  return weighted / people;
}

function isHopeless(simulation: Simulation, need: Need): boolean {
  const willing = (wanted: Need): Expert[] =>
    simulation.expertsOfKind.get(wanted.kind)!.filter((expert) => {
      if (!hasSkills(expert, wanted) || isExcluded(simulation.seed, expert, wanted)) return false;
      if (!isWithinReach(expert, wanted, WIDEST_RADIUS_STEP)) return false;
      const asleep = wanted.urgency === 'critical' && isNight(wanted.openedAt) && !expert.nightOk && !wanted.arrest;
      return !asleep && wouldEverSayYes(simulation.seed, expert, wanted);
    });
  if (need.partnerId < 0) return willing(need).length === 0;
  const partners = willing(simulation.needs[need.partnerId]!);
  const slotsOf = (expert: Expert): number => actualSlots(simulation.seed, expert, weekOf(need.openedAt)) & need.slots;
  return !willing(need).some((one) => partners.some((other) => slotsOf(one) & slotsOf(other)));
}

/** What a ceiling may name. Median: unserved cases count as infinite; p95: served cases only. */
export interface Figures {
  unservedPercent: number;
  jointUnservedPercent: number;
  messagesPerCase: number;
  asksPerExpertWeekP95: number;
  asksPerExpertWeekMax: number;
  giniAccepted: number;
  criticalMedianMinutes: number;
  criticalP95Minutes: number;
  urgentMedianMinutes: number;
  soonMedianHours: number;
  plannedMedianHours: number;
}

export interface Summary extends Figures {
  policy: string;
  seeds: number;
  /** Standard deviation between seeds, percentage points. */
  unservedSpread: number;
  /** Cases nobody would ever accept, percent: the floor of unservedPercent. */
  hopelessPercent: number;
  lateYesesPer100Cases: number;
  yesPercentOfMessages: number;
  pausesPerSeed: number;
  criticalAtNightUnservedPercent: number;
  jointMedianHours: number;
}

/** Counts and rates: mean over seeds. Times and the unserved share of groups: all seeds pooled. */
export function summarise(results: readonly SeedResult[]): Summary {
  const mean = (figure: (result: SeedResult) => number): number =>
    results.reduce((sum, result) => sum + figure(result), 0) / results.length;
  const pool = (group: (result: SeedResult) => Group): Group => {
    const pooled = newGroup();
    for (const { cases, served, minutesToCover } of results.map(group)) {
      pooled.cases += cases;
      pooled.served += served;
      pooled.minutesToCover.push(...minutesToCover);
    }
    return pooled;
  };
  const unserved = (group: Group): number => 100 * (1 - group.served / group.cases);
  const median = (group: Group): number => quantile(group.minutesToCover, 0.5);
  const servedIn = (result: SeedResult): number =>
    URGENCIES.reduce((sum, urgency) => sum + result.single[urgency].served, 0) + result.joint.served;
  const unservedIn = (result: SeedResult): number => 100 * (1 - servedIn(result) / result.cases);
  const unservedPercent = mean(unservedIn);
  const critical = pool((result) => result.single.critical);
  const joint = pool((result) => result.joint);
  return {
    policy: results[0]?.policy ?? '',
    seeds: results.length,
    unservedPercent,
    unservedSpread: Math.sqrt(mean((result) => (unservedIn(result) - unservedPercent) ** 2)),
    hopelessPercent: mean((result) => (100 * result.hopelessCases) / result.cases),
    jointUnservedPercent: unserved(joint),
    jointMedianHours: median(joint) / 60,
    messagesPerCase: mean((result) => result.messages / result.cases),
    lateYesesPer100Cases: mean((result) => (100 * result.lateYeses) / result.cases),
    yesPercentOfMessages: mean((result) => (100 * result.yeses) / result.messages),
    asksPerExpertWeekP95: mean((result) => result.messagesPerExpertWeekP95),
    asksPerExpertWeekMax: mean((result) => result.messagesPerExpertWeekMax),
    giniAccepted: mean((result) => result.giniAccepted),
    pausesPerSeed: mean((result) => result.pauses),
    criticalMedianMinutes: median(critical),
    criticalP95Minutes: quantile(critical.minutesToCover.filter(Number.isFinite), 0.95),
    criticalAtNightUnservedPercent: unserved(pool((result) => result.criticalAtNight)),
    urgentMedianMinutes: median(pool((result) => result.single.urgent)),
    soonMedianHours: median(pool((result) => result.single.soon)) / 60,
    plannedMedianHours: median(pool((result) => result.single.planned)) / 60,
  };
}
