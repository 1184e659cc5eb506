import { days } from '../kernel/index.ts';
import type { CaseState } from './case.ts';
import { isOpenNeed, seekingStates, type NeedState } from './need.ts';

/** How long *still needed?* waits for an answer. */
const doubtDays = 3;

/** What decides when a need is looked after next. */
export interface NeedTimes {
  readonly state: NeedState;
  readonly caseState: CaseState;
  readonly lookAt: Date | null;
  readonly escalatesAt: Date | null;
  readonly lapsesAt: Date | null;
  readonly doubtedAt: Date | null;
}

/** When the host's silence on *still needed?* counts as a no. */
export function doubtEndsAt(doubtedAt: Date): Date {
  return new Date(doubtedAt.getTime() + days(doubtDays));
}

/** The next instant at which something is to be done for a need. Null: nothing by itself. */
export function needDueAt(need: NeedTimes): Date | null {
  if (!isOpenNeed(need.state) || !seekingStates.includes(need.state)) return null;
  if (need.doubtedAt !== null) return doubtEndsAt(need.doubtedAt);
  const isOnHold = need.caseState === 'on-hold';
  const times = [
    isOnHold ? null : need.lookAt,
    isOnHold || need.state === 'escalated' ? null : need.escalatesAt,
    need.lapsesAt,
  ].flatMap((at) => at?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.min(...times));
}
