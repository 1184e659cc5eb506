import type { BestAction, BoardNeed, StuckNeed } from '../../../cases/contract.ts';

/** What a coordinator can do with a need: at once, or after a sheet has asked something. */
export type BoardAction = BestAction | 'leave' | 'call' | 'note' | 'open' | 'not-now' | 'withdraw';

/** Those that ask something first, or lead elsewhere. */
export const asking = ['call', 'note', 'open', 'not-now', 'withdraw'] as const satisfies readonly BoardAction[];
export type AskingAction = (typeof asking)[number];
export type ActionAtOnce = Exclude<BoardAction, AskingAction>;

export const isAsking = (action: BoardAction): action is AskingAction => asking.some((one) => one === action);

export const isStuck = (one: BoardNeed | StuckNeed): one is StuckNeed => 'reason' in one;

/** Everything that may be done with this need now, the likeliest to help first. Taken from what the server permits. */
export function actionsFor(one: BoardNeed | StuckNeed, me: string, now: Date): BoardAction[] {
  const may = (action: string): boolean => one.can.includes(action);
  const isSought = may('ask-again');
  const possible: [BoardAction, boolean][] = [
    ['hand-over-key', isStuck(one) && one.keyToHandOver.length > 0 && may('grant')],
    ['widen', may('widen')],
    ['ask-again', isSought],
    ['remind', isStuck(one) && one.reason === 'accepted-then-silent' && may('remind') && !isReminded(one, now)],
    ['call', may('telephone-yes')],
    ['take', may('take') && one.takenBy !== me],
    ['leave', may('leave') && one.takenBy === me],
    ['copy-for-groups', isSought],
    ['note', may('write-note') || (may('read-note') && one.note !== undefined)],
    ['open', may('read')],
    ['withdraw', may('withdraw')],
  ];
  return possible.filter(([, isPossible]) => isPossible).map(([action]) => action);
}

const hour = 3_600_000;

function isReminded({ remindedAt }: StuckNeed, now: Date): boolean {
  return remindedAt !== undefined && now.getTime() - Date.parse(remindedAt) < hour;
}
