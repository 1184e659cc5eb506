import { newId } from '../../kernel/index.ts';
import {
  checkingWords,
  chooseHandle,
  handleHash,
  loadWordList,
  makeRoot,
  signFirstRoster,
  signStatement,
} from '../../sealing/index.ts';
import { makeAccount, makePerson } from '../doors/make-account.ts';
import { newWords } from '../doors/new-words.ts';
import { collectiveOf, secondsNow, type ClientState } from '../state.ts';
import { sent } from '../wire.ts';
import { aYearAfter } from './state-person.ts';

export interface SetUpWish {
  /** The one-time token of the link that `relais setup` printed. */
  readonly token: string;
  readonly collectiveName: string;
  readonly handle: string;
}

/** A collective about to begin: three things to write down, then it is sent. */
export interface PreparedSetUp {
  /** Twelve words: the root, in two copies on paper and nowhere else. */
  readonly rootWords: string;
  /** Seven words of the root's hash, to compare aloud with whoever joins. */
  readonly checkingWords: string;
  /** Her own seven words. */
  readonly words: string;
  /** Sends everything; the same again when the network was lost. Fails with 410 once the token was used. */
  complete(): Promise<void>;
}

/** Makes root, first roster and first coordinator in this browser. Fails with `sealing.handle_refused`; nothing is sent yet. */
export async function prepareSetUp(state: ClientState, wish: SetUpWish): Promise<PreparedSetUp> {
  const { org } = await collectiveOf(state);
  const list = await loadWordList(state.locale);
  const { root, onPaper } = await makeRoot(org, list);
  const { person, keys } = await makePerson();
  const handle = chooseHandle(wish.handle);
  const handleSalt = newId();
  const words = await newWords(state);
  const account = await makeAccount(state, { org, rootHash: root.rootHash, handle, handleSalt, words, person, keys });
  const { recipient, signingKey, agreementKey } = keys;
  const issued = secondsNow(state);
  const seat = { person, recipient, signingKey, agreementKey };
  const stated = {
    ...seat,
    version: 1,
    org,
    handleHash: await handleHash(handleSalt, handle),
    roles: ['administrator', 'coordinator'],
    kinds: [],
    issued,
    expires: aYearAfter(issued),
  };
  const body = {
    token: wish.token,
    name: wish.collectiveName,
    account,
    rootKey: root.rootKey,
    roster: sent(signFirstRoster(org, seat, issued, root.signer)),
    statement: sent(signStatement(stated, { person, signingSecret: keys.signingSecret })),
  };
  return {
    rootWords: onPaper,
    checkingWords: checkingWords(root.rootHash, list),
    words,
    complete: async () => {
      await state.api.setUp(body);
      state.collective = undefined;
    },
  };
}
