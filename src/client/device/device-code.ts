import { DomainError, newId } from '../../kernel/index.ts';
import { makeDeviceCode } from '../../sealing/device-code.ts';
import { unlockedOf, type ClientState } from '../state.ts';
import { weaknessOf } from './weak-code.ts';

/**
 * Lets six digits reopen this device after a lock, in the place of those it had. Fails (invalid) with `client.code_not_six`,
 * `client.code_repeats` or `client.code_sequence`, and as the network does: then there is no code until it is set again.
 */
export async function setDeviceCode(state: ClientState, digits: string): Promise<void> {
  const weakness = weaknessOf(digits);
  if (weakness !== undefined) throw new DomainError('invalid', `client.code_${weakness}`);
  const { org, person, vaultKey } = unlockedOf(state);
  const signIn = state.me?.signIn;
  if (signIn === undefined) throw new DomainError('unauthenticated', 'client.locked');
  const device = newId();
  const code = await makeDeviceCode({ org, person, device }, digits, vaultKey);
  // Forgotten first: when the answer is lost, nobody knows which code the server has.
  state.memory.keepCode(undefined);
  await state.api.setDeviceCode({ share: code.serverShare, proof: code.proof, wrappedKey: code.wrappedKey });
  state.memory.keepCode({ person, signIn, device, browserSecret: code.browserSecret });
}

/** From now on only the words reopen this device. Fails as the network does; this device's part is gone even then. */
export async function removeDeviceCode(state: ClientState): Promise<void> {
  state.memory.keepCode(undefined);
  await state.api.removeDeviceCode();
}
