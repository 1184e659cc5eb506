import { DomainError, type PersonId } from '../../kernel/index.ts';
import type { WaitingJoin } from '../../identity/contract.ts';
import { checkJoin, type CheckedJoin } from '../../sealing/index.ts';
import type { Standing } from '../people/follow-roster.ts';
import { secondsNow, unlockedOf, type ClientState } from '../state.ts';

/** Everything that is checked before a coordinator signs somebody: fails with sealing's reason, in sealing's order. */
export async function checkWaiting(
  state: ClientState,
  { roster }: Standing,
  { person, handle, handleSalt, invitation, join }: WaitingJoin,
): Promise<CheckedJoin & { join: { person: PersonId } }> {
  const { text, signature, sealedCopy } = invitation;
  const checked = await checkJoin(
    { text, signature, sealed: sealedCopy },
    { join: join.text, mac: join.mac, salt: handleSalt, handle },
    unlockedOf(state).document.keys.identity,
    { roster, now: secondsNow(state) },
  );
  if (checked.join.person !== person) throw new DomainError('unprocessable', 'client.proof_swapped');
  return { ...checked, join: { ...checked.join, person } };
}
