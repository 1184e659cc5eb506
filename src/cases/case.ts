import { days, machine, type Machine } from '../kernel/index.ts';

export const caseStates = ['open', 'on-hold', 'covered', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];

export const caseMoves = ['hold', 'resume', 'cover', 'uncover', 'close', 'reopen'] as const;
export type CaseMove = (typeof caseMoves)[number];

/**
 * Who makes which move: the host, or a coordinator for her, holds, resumes, closes and reopens; the system covers when
 * all needs are, uncovers when one searches again, and closes what was forgotten. A case on hold is resumed, then closed.
 */
const caseTable = {
  open: { hold: 'on-hold', cover: 'covered', close: 'closed' },
  'on-hold': { resume: 'open' },
  covered: { uncover: 'open', close: 'closed' },
  closed: { reopen: 'open' },
} as const satisfies Machine<CaseState, CaseMove>;

/** The state after a move. Fails with `cases.case_move_refused` for any move that the table does not list. */
export const moveCase = machine<CaseState, CaseMove>('cases.case_move_refused', caseTable);

/** How a case ended, in the words of whoever closed it; `forgotten` is the system's. */
export const outcomes = ['met', 'partly-met', 'unmet', 'no-longer-needed', 'forgotten'] as const;
export type Outcome = (typeof outcomes)[number];

/** Until when a closed case may be opened again: its contents are gone after that. */
export function reopenableUntil(closedAt: Date): Date {
  return new Date(closedAt.getTime() + days(7));
}

/**
 * When the system closes a case: 14 days after its last need or appointment ended, at most 45 days after it was opened
 * or, later, reopened.
 */
export function systemClosesAt(lastOpenedAt: Date, lastEndedAt: Date | undefined): Date {
  const atMost = lastOpenedAt.getTime() + days(45);
  const quiet = lastEndedAt === undefined ? atMost : lastEndedAt.getTime() + days(14);
  return new Date(Math.min(quiet, atMost));
}
