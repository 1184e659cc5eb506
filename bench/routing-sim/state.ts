// What a running simulation remembers, and what it reports to an observer.
import type { Scenario } from './assumptions.ts';
import { DAY, weekOf } from './clock.ts';
import type { ExpertState } from './people.ts';
import type { Expert, Need, SlotMask } from './world.ts';

export interface Ask {
  readonly expertId: number;
  readonly askedAt: number;
  readonly expectedYes: number;
  replied: boolean;
  reminded: boolean;
}

/** A yes to one half of a joint need, waiting for the other half. */
export interface Hold {
  readonly expertId: number;
  readonly slots: SlotMask;
}

export interface NeedState {
  /** In order of asking. */
  readonly asks: Map<number, Ask>;
  /** Asks and reminders. */
  messages: number;
  searchStarted: boolean;
  wavesDone: number;
  /** Index into the radius factors of the engine. */
  radiusStep: number;
  /** Joint needs: the half-days still asked for. */
  requiredSlots: SlotMask;
  holds: Hold[];
  coveredBy: number | null;
  coveredAt: number;
  firstCoveredAt: number | null;
  withdrawals: number;
  /** Number of the wave timer that counts; older ones are ignored. */
  timer: number;
}

export const newNeedState = (need: Need): NeedState => ({
  asks: new Map(),
  messages: 0,
  searchStarted: false,
  wavesDone: 0,
  radiusStep: 0,
  requiredSlots: need.slots,
  holds: [],
  coveredBy: null,
  coveredAt: -1,
  firstCoveredAt: null,
  withdrawals: 0,
  timer: 0,
});

export const newExpertState = (): ExpertState => ({ askTimes: [], acceptTimes: [], inactiveUntil: 0 });

/** The last days are not measured: their planned needs may still be open at the end. */
const UNMEASURED_LAST_DAYS = 8;

/** Counters over the measured needs only, except `pauses`: everything after the warm-up. */
export class Tally {
  messages = 0;
  yeses = 0;
  /** Yeses to a need already covered or past its deadline. */
  lateYeses = 0;
  /** Spells of inactivity that began. */
  pauses = 0;
  /** Asks at night outside the rota. */
  nightAsks = 0;
  readonly measuredFrom: number;
  readonly measuredUntil: number;
  readonly acceptedPerExpert: number[];
  /** By expert, then by calendar week. */
  readonly messagesPerWeek: Map<number, number>[];

  constructor(experts: number, scenario: Scenario) {
    this.measuredFrom = scenario.warmUpDays * DAY;
    this.measuredUntil = (scenario.days - UNMEASURED_LAST_DAYS) * DAY;
    this.acceptedPerExpert = Array.from({ length: experts }, () => 0);
    this.messagesPerWeek = Array.from({ length: experts }, () => new Map<number, number>());
  }

  isMeasured(need: Need): boolean {
    return need.openedAt >= this.measuredFrom && need.openedAt < this.measuredUntil;
  }

  countMessage(expertId: number, now: number): void {
    this.messages++;
    const weeks = this.messagesPerWeek[expertId]!;
    weeks.set(weekOf(now), (weeks.get(weekOf(now)) ?? 0) + 1);
  }
}

export interface MessageEvent {
  readonly type: 'ask' | 'reminder';
  readonly need: Need;
  readonly expert: Expert;
  readonly minute: number;
  readonly onCall: boolean;
  readonly needCovered: boolean;
  readonly excludedPair: boolean;
  readonly acceptedLast7Days: number;
}

export interface Observer {
  onMessage?(event: MessageEvent): void;
  /** The plan was not allowed; the engine left that part out. */
  onRefusal?(reason: string): void;
}
