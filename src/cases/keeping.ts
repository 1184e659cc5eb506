import { days } from '../kernel/index.ts';

const contentDays = 7;
const traceDays = 28;

/** Until when items, grants, cards, and whom an unanswered question went to, are kept. */
export function contentsKeptUntil(closedAt: Date): Date {
  return new Date(closedAt.getTime() + days(contentDays));
}

/** Until when it is kept who served whom: then the case is gone, and counts are left. */
export function tracesKeptUntil(closedAt: Date): Date {
  return new Date(closedAt.getTime() + days(traceDays));
}

/** Cases closed by then have no contents any more. */
export function contentsClosedBefore(now: Date): Date {
  return new Date(now.getTime() - days(contentDays));
}

/** Cases closed by then are gone. */
export function tracesClosedBefore(now: Date): Date {
  return new Date(now.getTime() - days(traceDays));
}
