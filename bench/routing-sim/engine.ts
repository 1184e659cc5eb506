// The discrete-event simulation: opens needs, calls the policy, sends its messages, draws the reactions.
import type { Scenario } from './assumptions.ts';
import { DAY, EventQueue, WEEK, addWakingMinutes, isNight } from './clock.ts';
import { openJoint, receiveJointYes } from './joint.ts';
import {
  ON_CALL_YES,
  countSince,
  fatigueAfter,
  isExcluded,
  reactToAsk,
  reactToReminder,
  withdrawalAt,
  type ExpertState,
} from './people.ts';
import type { Policy } from './policy.ts';
import { Rng, STREAM, hash } from './rng.ts';
import { ROTA_CALLS, ROTA_STEP_MINUTES, isOnRota, onDuty } from './rota.ts';
import { WIDEST_RADIUS_STEP, allowedPlan, eligibleExperts } from './rules.ts';
import {
  Tally,
  newExpertState,
  newNeedState,
  type Ask,
  type MessageEvent,
  type NeedState,
  type Observer,
} from './state.ts';
import { KindStatistics, candidateView, contextView } from './view.ts';
import { makeExperts, makeNeeds, type Expert, type Need } from './world.ts';

const AT_ONCE_MINUTES = 0.01;
const LATE_YES_FATIGUE = 0.03; // chance of inactivity added by "thank you, already covered" (judgement)

export class Simulation {
  readonly seed: number;
  readonly scenario: Scenario;
  readonly policy: Policy;
  readonly experts: readonly Expert[];
  readonly needs: readonly Need[];
  readonly expertStates: readonly ExpertState[];
  readonly needStates: readonly NeedState[];
  readonly expertsOfKind: ReadonlyMap<string, readonly Expert[]>;
  readonly kinds = new KindStatistics();
  readonly tally: Tally;
  now = 0;
  private readonly queue = new EventQueue();
  private readonly observer: Observer;
  private readonly rota: readonly Expert[];

  constructor(seed: number, scenario: Scenario, policy: Policy, observer: Observer = {}) {
    this.seed = seed;
    this.scenario = scenario;
    this.policy = policy;
    this.observer = observer;
    this.experts = makeExperts(seed, scenario);
    this.needs = makeNeeds(seed, scenario);
    this.expertStates = this.experts.map(newExpertState);
    this.needStates = this.needs.map(newNeedState);
    this.expertsOfKind = Map.groupBy(this.experts, (expert) => expert.kind);
    this.rota = this.experts.filter(isOnRota);
    this.tally = new Tally(this.experts.length, scenario);
  }

  run(): this {
    for (const need of this.needs) {
      this.queue.add(need.openedAt, () => (need.partnerId < 0 ? this.startSearch(need) : openJoint(this, need)));
    }
    for (let event = this.queue.next(); event; event = this.queue.next()) {
      this.now = event.at;
      event.run();
    }
    return this;
  }

  stateOf(need: Need): NeedState {
    return this.needStates[need.id]!;
  }

  acceptedLast7Days(expert: Expert): number {
    return countSince(this.expertStates[expert.id]!.acceptTimes, this.now - WEEK);
  }

  /** Non-critical needs opened at night wait until 07:30. */
  startSearch(need: Need): void {
    const state = this.stateOf(need);
    state.searchStarted = true;
    const waits = need.urgency !== 'critical' && isNight(this.now);
    if (waits) this.queue.add(addWakingMinutes(this.now, 30), () => this.wave(need, ++state.timer));
    else this.wave(need, ++state.timer);
  }

  waveAtOnce(need: Need): void {
    const timer = ++this.stateOf(need).timer;
    this.queue.add(this.now + AT_ONCE_MINUTES, () => this.wave(need, timer));
  }

  waveAtOnceIfAllReplied(need: Need): void {
    for (const ask of this.stateOf(need).asks.values()) if (!ask.replied) return;
    this.waveAtOnce(need);
  }

  /** One round for one need: ring the rota, or let the policy plan, then set the next timer. */
  private wave(need: Need, timer: number): void {
    const state = this.stateOf(need);
    const critical = need.urgency === 'critical';
    if (timer !== state.timer || state.coveredBy !== null || this.now >= need.deadline) return;
    if (!critical && isNight(this.now)) {
      this.queue.add(addWakingMinutes(this.now, 15), () => this.wave(need, timer));
      return;
    }
    const holdsWanted = this.policy.joint === 'parallel' ? 2 : 1;
    if (need.partnerId >= 0 && state.holds.length >= holdsWanted) return; // wait for the other half
    if (need.arrest && state.wavesDone < ROTA_CALLS && this.rota.length >= ROTA_CALLS) {
      this.ringRota(need);
      return;
    }
    let pool = eligibleExperts(this, need);
    while (pool.length === 0 && state.radiusStep < WIDEST_RADIUS_STEP) {
      state.radiusStep++;
      pool = eligibleExperts(this, need);
    }
    const candidates = Object.freeze(pool.map((expert) => candidateView(this, expert, need)));
    const plan = this.policy.plan(candidates, contextView(this, need));
    const allowed = allowedPlan(this, plan, need, pool, (reason) => this.observer.onRefusal?.(reason));
    for (const { expert, expectedYes } of allowed.asks) this.ask(expert, need, expectedYes, false);
    for (const ask of allowed.reminders) this.remind(this.experts[ask.expertId]!, need, ask);
    const wakeAt = critical ? this.now + allowed.waitMinutes : addWakingMinutes(this.now, allowed.waitMinutes);
    if (pool.length === 0) {
      // capacity may free up; this timer is never superseded by a later one
      this.queue.add(wakeAt, () => this.wave(need, ++state.timer));
      return;
    }
    state.wavesDone++;
    if (allowed.asks.length === pool.length && state.radiusStep < WIDEST_RADIUS_STEP) state.radiusStep++;
    const nextTimer = ++state.timer;
    const heldUntilMorning = !critical && isNight(wakeAt);
    this.queue.add(heldUntilMorning ? addWakingMinutes(wakeAt, 30) : wakeAt, () => this.wave(need, nextTimer));
  }

  private ringRota(need: Need): void {
    const state = this.stateOf(need);
    const expert = onDuty(this.rota, this.now, state.wavesDone);
    state.wavesDone++;
    if (!state.asks.has(expert.id)) this.ask(expert, need, ON_CALL_YES, true);
    this.queue.add(this.now + ROTA_STEP_MINUTES, () => this.wave(need, ++state.timer));
  }

  private ask(expert: Expert, need: Need, expectedYes: number, onCall: boolean): void {
    const state = this.stateOf(need);
    this.countMessage('ask', expert, need, onCall);
    const ask: Ask = { expertId: expert.id, askedAt: this.now, expectedYes, replied: false, reminded: false };
    state.asks.set(expert.id, ask);
    const expertState = this.expertStates[expert.id]!;
    const { answer, repliesAt, rng } = reactToAsk(this.seed, expert, expertState, need, this.now, onCall);
    if (answer !== 'silence') this.queue.add(repliesAt, () => this.receive(expert, need, ask, answer, onCall));
    this.queue.add(this.now + DAY, () => {
      const coveredWithinTheDay = state.coveredBy !== null && state.coveredAt < ask.askedAt + DAY;
      if (!ask.replied && !coveredWithinTheDay) this.kinds.settle(expert.kind, false);
      if (!onCall) this.tire(rng, expert, need, ask.askedAt, 0);
    });
  }

  private remind(expert: Expert, need: Need, ask: Ask): void {
    ask.reminded = true;
    this.countMessage('reminder', expert, need, false);
    const { yesAt, rng } = reactToReminder(this.seed, expert, this.expertStates[expert.id]!, need, this.now);
    if (yesAt !== null) {
      this.queue.add(yesAt, () => {
        if (!ask.replied) this.receive(expert, need, ask, 'yes', false);
      });
    }
    this.tire(rng, expert, need, this.now, 0);
  }

  private countMessage(type: MessageEvent['type'], expert: Expert, need: Need, onCall: boolean): void {
    const { now, tally } = this;
    const state = this.stateOf(need);
    state.messages++;
    this.expertStates[expert.id]!.askTimes.push(now);
    if (tally.isMeasured(need)) {
      tally.countMessage(expert.id, now);
      if (type === 'ask' && isNight(now) && !onCall) tally.nightAsks++;
    }
    this.observer.onMessage?.({
      type,
      need,
      expert,
      minute: now,
      onCall,
      needCovered: state.coveredBy !== null,
      excludedPair: isExcluded(this.seed, expert, need),
      acceptedLast7Days: this.acceptedLast7Days(expert),
    });
  }

  private tire(rng: Rng, expert: Expert, need: Need, askedAt: number, extraChance: number): void {
    if (this.stateOf(need).coveredBy === expert.id) return; // not fruitless
    const expertState = this.expertStates[expert.id]!;
    const until = fatigueAfter(rng, this.scenario.fatigueFactor, expertState, askedAt, this.now, extraChance);
    if (until === null) return;
    expertState.inactiveUntil = until;
    if (this.now > this.tally.measuredFrom) this.tally.pauses++;
  }

  private receive(expert: Expert, need: Need, ask: Ask, answer: 'yes' | 'no', onCall: boolean): void {
    const state = this.stateOf(need);
    const measured = this.tally.isMeasured(need);
    ask.replied = true;
    this.kinds.settle(expert.kind, answer === 'yes');
    if (answer === 'yes' && !onCall && measured) this.tally.yeses++;
    if (state.coveredBy !== null || this.now > need.deadline) {
      if (answer === 'no') return;
      if (measured) this.tally.lateYeses++;
      const rng = new Rng(hash(this.seed, STREAM.lateYesFatigue, expert.id, need.id));
      if (!onCall) this.tire(rng, expert, need, ask.askedAt, LATE_YES_FATIGUE);
      return;
    }
    const overbooked = this.acceptedLast7Days(expert) > expert.weeklyCap; // she accepted others meanwhile
    if (answer === 'no' || overbooked) {
      this.waveAtOnceIfAllReplied(need);
    } else if (need.partnerId >= 0) {
      receiveJointYes(this, need, expert);
    } else {
      this.expertStates[expert.id]!.acceptTimes.push(this.now);
      this.cover(need, expert);
    }
  }

  cover(need: Need, expert: Expert): void {
    const state = this.stateOf(need);
    state.coveredBy = expert.id;
    state.coveredAt = this.now;
    state.firstCoveredAt ??= this.now;
    if (this.tally.isMeasured(need)) this.tally.acceptedPerExpert[expert.id]! += 1;
    const withdrawsAt = withdrawalAt(this.seed, expert, need, this.now, state.withdrawals);
    if (withdrawsAt === null || withdrawsAt >= need.deadline) return;
    this.queue.add(withdrawsAt, () => {
      state.withdrawals++;
      state.coveredBy = null;
      state.holds = [];
      this.wave(need, ++state.timer);
    });
  }
}
