import { publicKeysOf, type PersonKeys, type Reader, type Signer } from '../../sealing/index.ts';
import { unlockedOf, type ClientState } from '../state.ts';

/** The person's own keys, both halves, from the open vault. */
async function ownKeys(state: ClientState): Promise<PersonKeys> {
  const { keys } = unlockedOf(state).document;
  return { ...keys, ...(await publicKeysOf(keys)) };
}

/** Her hand: signs rosters, statements and invitations where she coordinates. */
export function ownHand(state: ClientState): Signer {
  const { person, document } = unlockedOf(state);
  return { person, signingSecret: document.keys.signingSecret };
}

/** Herself as whoever grants, sends a card, or opens one. */
export async function ownSelf(state: ClientState): Promise<Reader & PersonKeys> {
  return { person: unlockedOf(state).person, ...(await ownKeys(state)) };
}
