/** The English list, apart because it is needed at a door only. */
export { wordlist as english } from '@scure/bip39/wordlists/english.js';
