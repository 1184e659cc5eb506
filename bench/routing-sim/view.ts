// What a policy is shown of the simulation: rolling counters and population figures, never hidden traits.
import { DAY, WEEK, isNight, wakingMinutesBetween } from './clock.ts';
import { countSince, populationReplyDelay } from './people.ts';
import type { Candidate, OpenOffer, PlanContext } from './policy.ts';
import type { Simulation } from './engine.ts';
import { isOnRota } from './rota.ts';
import { mayRemind } from './rules.ts';
import { distanceKm, type Expert, type Need } from './world.ts';

const MEAN_REFRESH_MINUTES = DAY / 2;
const SETTLED_ASKS_TO_TRUST = 30;
const YES_RATE_UNTIL_THEN = 0.3;

/** Figures per kind of expert, as a product could keep them. */
export class KindStatistics {
  private readonly settled = new Map<string, { asks: number; yeses: number }>();
  private readonly means = new Map<string, { value: number; computedAt: number }>();

  /** An ask is settled by its reply, or by a day of silence; a reply after that settles it again. */
  settle(kind: string, saidYes: boolean): void {
    const figures = this.settled.get(kind) ?? { asks: 0, yeses: 0 };
    figures.asks++;
    if (saidYes) figures.yeses++;
    this.settled.set(kind, figures);
  }

  yesRate(kind: string): number {
    const figures = this.settled.get(kind);
    if (figures === undefined || figures.asks <= SETTLED_ASKS_TO_TRUST) return YES_RATE_UNTIL_THEN;
    return figures.yeses / figures.asks;
  }

  meanAcceptedLast28Days(kind: string, simulation: Simulation): number {
    const { now } = simulation;
    const known = this.means.get(kind);
    if (known && now - known.computedAt < MEAN_REFRESH_MINUTES) return known.value;
    const experts = simulation.expertsOfKind.get(kind) ?? [];
    let total = 0;
    for (const expert of experts) total += countSince(simulation.expertStates[expert.id]!.acceptTimes, now - 4 * WEEK);
    const value = total / experts.length;
    this.means.set(kind, { value, computedAt: now });
    return value;
  }
}

export function candidateView(simulation: Simulation, expert: Expert, need: Need): Candidate {
  const { askTimes, acceptTimes } = simulation.expertStates[expert.id]!;
  const acceptedLast28Days = countSince(acceptTimes, simulation.now - 4 * WEEK);
  return Object.freeze({
    expertId: expert.id,
    distanceKm: distanceKm(expert, need),
    remote: need.remoteOk && expert.remote,
    slotFit: (expert.usualSlots & need.slots) !== 0,
    asksLast7Days: countSince(askTimes, simulation.now - WEEK),
    acceptedLast7Days: simulation.acceptedLast7Days(expert),
    acceptedLast28Days,
    weeklyCap: expert.weeklyCap,
    load: acceptedLast28Days / expert.weeklyCap,
    kindMeanAcceptedLast28Days: simulation.kinds.meanAcceptedLast28Days(expert.kind, simulation),
    kindYesRate: simulation.kinds.yesRate(expert.kind),
    nightOk: expert.nightOk,
    onRota: isOnRota(expert),
  });
}

export function contextView(simulation: Simulation, need: Need): PlanContext {
  const { now } = simulation;
  const state = simulation.stateOf(need);
  const attentionMinutes = (from: number, until: number): number =>
    need.urgency === 'critical' ? until - from : wakingMinutesBetween(from, until);
  const openOffers: OpenOffer[] = [];
  for (const ask of state.asks.values()) {
    if (ask.replied) continue;
    openOffers.push(
      Object.freeze({
        expertId: ask.expertId,
        expectedYes: ask.expectedYes,
        minutesOpen: attentionMinutes(ask.askedAt, now),
        mayRemind: mayRemind(simulation, ask, need),
      }),
    );
  }
  return Object.freeze({
    urgency: need.urgency,
    kind: need.kind,
    joint: need.partnerId >= 0,
    nowMinute: now,
    night: isNight(now),
    minutesElapsed: attentionMinutes(need.openedAt, now),
    minutesLeft: attentionMinutes(now, need.deadline),
    deadlineMinute: need.deadline,
    wavesDone: state.wavesDone,
    openOffers: Object.freeze(openOffers),
    replyDelay: Object.freeze(populationReplyDelay(need.urgency)),
  });
}
