/** The French list, apart because it is needed at a door only. */
export { wordlist as french } from '@scure/bip39/wordlists/french.js';
