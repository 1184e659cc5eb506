import { DomainError, type PersonId } from '../../kernel/index.ts';
import type { PersonView } from '../../identity/contract.ts';
import { verifyStatement, type VerifiedStatement } from '../../sealing/index.ts';
import { secondsNow, unlockedOf, type ClientState } from '../state.ts';
import { own } from '../vault/document.ts';
import type { Standing } from './follow-roster.ts';

export interface LastOfPerson extends VerifiedStatement {
  readonly person: PersonId;
}

/**
 * The last statement about somebody, for a coordinator who is about to sign the next: a coordinator signed it, and it is
 * not older than the pinned one. How many signed for which kind is asked where a kind is relied upon.
 * Fails with `client.not_confirmed` without any, `client.proof_swapped` for somebody else's, else with sealing's reason.
 */
export async function lastStatement(
  state: ClientState,
  { roster }: Standing,
  { person, statement }: Pick<PersonView, 'person' | 'statement'>,
): Promise<LastOfPerson> {
  if (statement === undefined) throw new DomainError('conflict', 'client.not_confirmed');
  const pinned = own(unlockedOf(state).document.pins, person);
  const twoFor: ReadonlySet<string> = new Set();
  const last = await verifyStatement(statement, { roster, pinned, use: 'read', twoFor, now: secondsNow(state) });
  if (last.person !== person) throw new DomainError('unprocessable', 'client.proof_swapped');
  return { ...last, person };
}
