import { machine, type Machine } from '../kernel/index.ts';

export const referralStates = [
  'asked',
  'accepted',
  'declined',
  'covered-by-other',
  'reserve',
  'released',
  'expired',
  'withdrawn',
] as const;
export type ReferralState = (typeof referralStates)[number];

export const referralMoves = [
  'accept',
  'decline',
  'cover',
  'expire',
  'withdraw',
  'late-yes',
  'ask',
  'release',
] as const;
export type ReferralMove = (typeof referralMoves)[number];

/**
 * Who makes which move: the expert alone accepts, declines and says a late yes. The system covers the others when one
 * accepts, expires them when the need is closed or its last half-day past, and asks a reserve again when the need
 * reopens; host or system withdraw. An acceptance is released by the expert, the host, the end of its hold, or a
 * suspension.
 */
const referralTable = {
  asked: {
    accept: 'accepted',
    decline: 'declined',
    cover: 'covered-by-other',
    expire: 'expired',
    withdraw: 'withdrawn',
  },
  'covered-by-other': { 'late-yes': 'reserve' },
  reserve: { ask: 'asked', decline: 'declined', expire: 'expired' },
  accepted: { release: 'released' },
  released: {},
  declined: {},
  expired: {},
  withdrawn: {},
} as const satisfies Machine<ReferralState, ReferralMove>;

/** The state after a move. Fails with `cases.referral_move_refused` for any move that the table does not list. */
export const moveReferral = machine<ReferralState, ReferralMove>('cases.referral_move_refused', referralTable);

/** Why she declined: optional, asked after the tap, each teaches something, none lowers her rank. */
export const declineReasons = [
  'busy-until',
  'too-far',
  'not-my-skill-or-language',
  'full',
  'cover-missing',
  'unclear',
  'not-comfortable',
  'at-night',
] as const;
export type DeclineReason = (typeof declineReasons)[number];
