import { DomainError, type Kind } from '../../kernel/index.ts';
import type { StatementStanding, WaitingJoin } from '../../identity/contract.ts';
import { followRoster, type Standing } from '../people/follow-roster.ts';
import { unlockedOf, type ClientState } from '../state.ts';
import { own } from '../vault/document.ts';
import { checkWaiting } from './check-waiting.ts';
import { seat } from './seat.ts';
import { statePerson, type LastStatement } from './state-person.ts';

/** Somebody who waits, with what this browser found: she may be confirmed, or why not. */
export interface CheckedWaitingJoin {
  readonly waiting: WaitingJoin;
  readonly refusal?: DomainError | undefined;
  /** Who vouches for her: she signed the invitation. Only where every check holds. */
  readonly inviter?: string;
}

/** Everybody who waits to be confirmed, each checked: the inviter's signature, the secret, the MAC, the handle, the keys. */
export async function joinsToConfirm(state: ClientState): Promise<CheckedWaitingJoin[]> {
  const [standing, joins] = await Promise.all([followRoster(state), state.api.joins()]);
  return Promise.all(joins.map((waiting) => checked(state, standing, waiting)));
}

/**
 * Confirms somebody, with the kinds for which she was vetted. A coordinator is seated by it.
 * Fails with sealing's reason when any check of `joinsToConfirm` fails, now or then.
 */
export async function confirm(
  state: ClientState,
  waiting: WaitingJoin,
  { kinds = [], rootWords }: { readonly kinds?: readonly Kind[]; readonly rootWords?: string } = {},
): Promise<StatementStanding['state']> {
  const standing = await followRoster(state);
  const { invitation, join } = await checkWaiting(state, standing, waiting);
  const last: LastStatement = {
    ...join,
    version: own(unlockedOf(state).document.pins, join.person)?.version ?? 0,
    roles: invitation.roles,
    kinds: [],
  };
  if (invitation.roles.includes('coordinator')) return seat(state, standing, last, kinds, rootWords);
  return (await statePerson(state, standing, last, kinds)).state;
}

async function checked(state: ClientState, standing: Standing, waiting: WaitingJoin): Promise<CheckedWaitingJoin> {
  try {
    const { invitation } = await checkWaiting(state, standing, waiting);
    return { waiting, inviter: invitation.inviter };
  } catch (error) {
    if (error instanceof DomainError) return { waiting, refusal: error };
    throw error;
  }
}
