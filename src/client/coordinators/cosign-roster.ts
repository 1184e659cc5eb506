import { DomainError } from '../../kernel/index.ts';
import type { ProposedRoster, RosterStanding, WaitingJoin } from '../../identity/contract.ts';
import { readRoster, seatOf, signAs, type Seat } from '../../sealing/index.ts';
import { followRoster, type Standing } from '../people/follow-roster.ts';
import { ownHand } from '../people/own-keys.ts';
import type { ClientState } from '../state.ts';
import { checkWaiting } from './check-waiting.ts';

/** A roster that waits for a second coordinator: whom it seats, and who leaves. */
export interface RosterProposal {
  readonly proposed: ProposedRoster;
  readonly joining: readonly WaitingJoin[];
  readonly leaving: readonly string[];
}

/** Every proposed roster that this coordinator may sign: it follows the one that stands, and she checked whom it seats. */
export async function proposedRosters(state: ClientState): Promise<RosterProposal[]> {
  const [standing, proposed, joins] = await Promise.all([
    followRoster(state),
    state.api.proposedRosters(),
    state.api.joins(),
  ]);
  const found: RosterProposal[] = [];
  for (const one of proposed) {
    const proposal = await proposalOf(state, standing, one, joins);
    if (proposal !== undefined) found.push(proposal);
  }
  return found;
}

/** Signs as the second coordinator. Fails with `client.proposal_unfit` when something changed since it was listed. */
export async function cosignRoster(state: ClientState, { proposed }: RosterProposal): Promise<RosterStanding['state']> {
  const standing = await followRoster(state);
  const proposal = await proposalOf(state, standing, proposed, await state.api.joins());
  if (proposal === undefined) throw new DomainError('conflict', 'client.proposal_unfit');
  const [, signature] = signAs(ownHand(state), proposed.text);
  const { hash, number } = proposed;
  const answer = await state.api.signRoster(number, { hash, signature });
  await followRoster(state);
  return answer.state;
}

async function proposalOf(
  state: ClientState,
  standing: Standing,
  proposed: ProposedRoster,
  joins: readonly WaitingJoin[],
): Promise<RosterProposal | undefined> {
  const { roster } = standing;
  const next = readRoster(proposed.text);
  if (next.org !== roster.org || next.number !== roster.number + 1 || next.previous !== roster.hash) return undefined;
  const joining: WaitingJoin[] = [];
  for (const seat of next.seats) {
    if (isSameSeat(seatOf(roster, seat.person), seat)) continue;
    const waiting = joins.find(({ person }) => person === seat.person);
    if (waiting === undefined || !(await isHers(state, standing, waiting, seat))) return undefined;
    joining.push(waiting);
  }
  const leaving = roster.seats.flatMap(({ person }) => (seatOf(next, person) === undefined ? [person] : []));
  return { proposed, joining, leaving };
}

async function isHers(state: ClientState, standing: Standing, waiting: WaitingJoin, seat: Seat): Promise<boolean> {
  try {
    return isSameSeat((await checkWaiting(state, standing, waiting)).join, seat);
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

function isSameSeat(one: Seat | undefined, other: Seat): boolean {
  const fields = ['person', 'recipient', 'signingKey', 'agreementKey'] as const;
  return one !== undefined && fields.every((field) => one[field] === other[field]);
}
