import { machine, type Machine } from '../kernel/index.ts';

export const needStates = ['searching', 'escalated', 'covered', 'met', 'unmet', 'withdrawn'] as const;
export type NeedState = (typeof needStates)[number];

export const needMoves = ['escalate', 'cover', 'reopen', 'meet', 'give-up', 'withdraw'] as const;
export type NeedMove = (typeof needMoves)[number];

/**
 * Who makes which move: the system escalates, covers at the first yes, and reopens after a withdrawal, a no-show or a
 * conflict; a coordinator covers with a yes given by telephone; host, expert or coordinator say that it was met; host or
 * coordinator give up or withdraw, and the system gives up when *still needed?* stays unanswered or it closes the case.
 */
const needTable = {
  searching: { escalate: 'escalated', cover: 'covered', 'give-up': 'unmet', withdraw: 'withdrawn' },
  escalated: { cover: 'covered', 'give-up': 'unmet', withdraw: 'withdrawn' },
  covered: { reopen: 'searching', meet: 'met', 'give-up': 'unmet', withdraw: 'withdrawn' },
  met: {},
  unmet: {},
  withdrawn: {},
} as const satisfies Machine<NeedState, NeedMove>;

/** The state after a move. Fails with `cases.need_move_refused` for any move that the table does not list. */
export const moveNeed = machine<NeedState, NeedMove>('cases.need_move_refused', needTable);

/** The states in which somebody is still looked for. */
export const seekingStates = moveNeed.from('cover');

/** Whether a need still awaits its end: met, unmet or withdrawn. */
export function isOpenNeed(state: NeedState): boolean {
  return moveNeed.allows(state, 'withdraw');
}

/** Why a need stays unmet; the shortage report counts the first two. */
export const unmetReasons = ['nobody-found', 'too-late', 'still-needed-unanswered', 'case-closed', 'other'] as const;
export type UnmetReason = (typeof unmetReasons)[number];
