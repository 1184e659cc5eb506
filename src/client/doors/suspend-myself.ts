import { fold } from '../../sealing/handle.ts';
import type { ClientState } from '../state.ts';
import { keysOfWords, type SignInWish } from './index.ts';

/**
 * Suspends herself by her words, from any device: her phone was taken. Nothing is opened or kept on this device. A wrong
 * handle and wrong words are one answer: 401 `identity.sign_in_refused`.
 */
export async function suspendMyself(state: ClientState, wish: Pick<SignInWish, 'handle' | 'words'>): Promise<void> {
  const { authKey } = await keysOfWords(state, wish);
  await state.api.suspendMyself({ handle: fold(wish.handle), kind: 'words', authKey });
}
