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
  readonly postponedUntil: Date | null;
}

/** When the host's silence on *still needed?* counts as a no. */
export function doubtEndsAt(doubtedAt: Date): Date {
  return new Date(doubtedAt.getTime() + days(doubtDays));
}

/** Whether coordinators were told of it before, and one of them had it searched afresh: it goes its way meanwhile. */
export function isSearchedAfresh({ state, escalatesAt }: Pick<NeedTimes, 'state' | 'escalatesAt'>): boolean {
  return state === 'escalated' && escalatesAt !== null;
}

/** The next instant at which something is to be done for a need. Null: nothing by itself. */
export function needDueAt(need: NeedTimes): Date | null {
  if (!isOpenNeed(need.state)) return null;
  if (!seekingStates.includes(need.state)) return need.postponedUntil;
  if (need.doubtedAt !== null) return earliest([doubtEndsAt(need.doubtedAt), need.postponedUntil]);
  const isOnHold = need.caseState === 'on-hold';
  return earliest([
    isOnHold ? null : need.lookAt,
    isOnHold ? null : need.escalatesAt,
    need.lapsesAt,
    need.postponedUntil,
  ]);
}

function earliest(times: readonly (Date | null)[]): Date | null {
  const known = times.flatMap((at) => at?.getTime() ?? []);
  return known.length === 0 ? null : new Date(Math.min(...known));
}
