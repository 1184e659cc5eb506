/** The way in: words, vault, drafts. Small, and loaded by the sign-in page. */
export { completeTyped, newWords, suggestWord } from './new-words.ts';
export { openDraft, sealDraft } from './drafts.ts';
export { lock, readMe, signIn, signOut, type SignInWish } from './sign-in.ts';
export { keepInVault } from '../vault/keep-in-vault.ts';
export { saveVault } from '../vault/save-vault.ts';
