import type { FreshToken, FreshTokenInput, Me } from '../../identity/contract.ts';
import { DomainError } from '../../kernel/index.ts';
import { deviceProof, openDeviceCode } from '../../sealing/device-code.ts';
import { doorKeys, openDoor, wordsSecret } from '../../sealing/doors.ts';
import { completeTyped } from '../doors/new-words.ts';
import { ApiError } from '../errors.ts';
import { collectiveOf, forgetSignIn, type ClientState, type Unlocked } from '../state.ts';
import { openOwnVault } from '../vault/open-own-vault.ts';

/** The six digits of this device, or the words of whoever locked it in this opening. */
export type UnlockWish = { readonly digits: string } | { readonly words: string };

/**
 * Opens the vault again after a lock, and goes on with the same sign-in. Fails with `client.locked` when this device has no
 * code, or nobody locked it since it was opened (sign in then); with 401 `identity.device_code_wrong`, which says how many
 * tries are left, `identity.device_code_gone`, `identity.sign_in_refused` or `identity.sign_in_over`; and as the vault does.
 */
export async function unlock(state: ClientState, wish: UnlockWish): Promise<Me> {
  const { org } = await collectiveOf(state);
  return 'digits' in wish ? openByCode(state, org, wish.digits) : openByWords(state, org, wish.words);
}

async function openByCode(state: ClientState, org: string, digits: string): Promise<Me> {
  const code = state.memory.code();
  if (code === undefined) throw locked();
  const { person, browserSecret } = code;
  const device = { org, person, device: code.device };
  try {
    const { share, wrappedKey } = await reopen(state, { proof: await deviceProof(device, browserSecret, digits) });
    const held = { browserSecret, serverShare: share ?? '', wrappedKey: wrappedKey ?? '' };
    return await open(state, { org, person }, () => openDeviceCode(device, digits, held));
  } catch (error) {
    const isGone = error instanceof ApiError && (error.code === 'identity.device_code_gone' || error.triesLeft === 0);
    if (isGone) state.memory.keepCode(undefined);
    throw error;
  }
}

async function openByWords(state: ClientState, org: string, typed: string): Promise<Me> {
  if (state.locked === undefined) throw locked();
  const { person, handle } = state.locked;
  const words = (await completeTyped(state, typed)) ?? typed;
  const keys = await doorKeys(org, 'words', await wordsSecret(org, handle, words));
  const { wrappedKey = '' } = await reopen(state, { authKey: keys.authKey });
  return open(state, { org, person }, () => openDoor(keys, { org, person }, wrappedKey));
}

async function reopen(state: ClientState, key: FreshTokenInput): Promise<FreshToken> {
  const answer = await state.api.reopen(key);
  state.transport.carry(answer.accessToken);
  return answer;
}

async function open(
  state: ClientState,
  owner: Pick<Unlocked, 'org' | 'person'>,
  vaultKey: () => Promise<string>,
): Promise<Me> {
  try {
    const key = await vaultKey();
    const me = await state.api.me();
    state.unlocked = await openOwnVault(state, { ...owner, handle: me.handle, vaultKey: key }, false);
    state.me = me;
    state.locked = undefined;
    return me;
  } catch (error) {
    forgetSignIn(state);
    throw error;
  }
}

const locked = () => new DomainError('unauthenticated', 'client.locked');
