/**
 * The way in: words, vault, drafts. Loaded by the sign-in page, and small: what it needs of sealing is taken from the files,
 * not from the index, so that age and the curves stay in the parts that seal and verify (a gate weighs it).
 */
export { completeTyped, newWords, suggestWord } from './new-words.ts';
export { openDraft, sealDraft } from './drafts.ts';
export { keysOfWords, lock, readMe, signIn, signOut, type SignInWish } from './sign-in.ts';
export { keepInVault } from '../vault/keep-in-vault.ts';
export { saveVault } from '../vault/save-vault.ts';
