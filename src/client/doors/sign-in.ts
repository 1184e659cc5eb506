import type { Me } from '../../identity/contract.ts';
import { doorKeys, openDoor, wordsSecret } from '../../sealing/doors.ts';
import { fold } from '../../sealing/handle.ts';
import { collectiveOf, forgetSignIn, type ClientState } from '../state.ts';
import { openOwnVault } from '../vault/open-own-vault.ts';
import { saveVault } from '../vault/save-vault.ts';
import { completeTyped } from './new-words.ts';

export interface SignInWish {
  readonly handle: string;
  /** Seven words, four letters of each, or 24 digits. */
  readonly words: string;
  /** What she calls this device, for her list of sign-ins. */
  readonly deviceName: string;
  /** After `sealing.vault_lower`: she was told, and goes on with the older vault that the server has. */
  readonly acceptsOlderVault?: boolean;
}

/**
 * Signs in by words and unlocks the vault. A wrong handle and wrong words are one answer: 401 `identity.sign_in_refused`.
 */
export async function signIn(state: ClientState, wish: SignInWish): Promise<Me> {
  const { handle, deviceName, acceptsOlderVault = false } = wish;
  const { org } = await collectiveOf(state);
  const keys = await keysOfWords(state, wish);
  const folded = fold(handle);
  const answer = await state.api.signIn({ handle: folded, kind: 'words', authKey: keys.authKey, deviceName });
  state.transport.carry(answer.accessToken);
  // Of another sign-in: its share is gone, or somebody else’s.
  if (state.memory.code()?.signIn !== answer.signIn) state.memory.keepCode(undefined);
  try {
    const vaultKey = await openDoor(keys, { org, person: answer.person }, answer.wrappedKey);
    const owner = { org, person: answer.person, handle: folded, vaultKey };
    state.unlocked = await openOwnVault(state, owner, acceptsOlderVault);
    state.locked = undefined;
    return await readMe(state);
  } catch (error) {
    forgetSignIn(state);
    throw error;
  }
}

/** What her words make for this collective: `authKey` shows that she knows them, the rest opens her vault. */
export async function keysOfWords(state: ClientState, { handle, words }: Pick<SignInWish, 'handle' | 'words'>) {
  const { org } = await collectiveOf(state);
  // A word that is in no list is a wrong word: the server says so, as for any other.
  const secret = await wordsSecret(org, handle, (await completeTyped(state, words)) ?? words);
  return doorKeys(org, 'words', secret);
}

/** Reads again who is signed in: her roles and state change when coordinators sign. */
export async function readMe(state: ClientState): Promise<Me> {
  state.me = await state.api.me();
  return state.me;
}

/** Ends this device's sign-in, locked or not, on the server too when it can be reached, and forgets everything unlocked. */
export async function signOut(state: ClientState): Promise<void> {
  try {
    await saveVault(state).catch(() => undefined);
    // By the cookie: the token may be of a sign-in that was locked meanwhile.
    state.transport.carry(undefined);
    await state.api.signOut();
  } finally {
    forgetSignIn(state);
    state.copy = undefined;
    state.locked = undefined;
    state.memory.keepCode(undefined);
  }
}

/** Forgets keys, vault and token, and tells the server, so that nobody goes on with what this device still holds. */
export async function lock(state: ClientState): Promise<void> {
  if (state.unlocked === undefined) return;
  try {
    await state.beforeForgetting();
  } finally {
    forgetSignIn(state);
  }
  // Out of reach, the server locks by itself after ten minutes.
  await state.api.lock().catch(() => undefined);
}
