import { newId, type PersonId } from '../../kernel/index.ts';
import type { Account } from '../../identity/contract.ts';
import {
  doorKeys,
  makeDoor,
  makePersonKeys,
  makeVaultKey,
  sealVault,
  wordsSecret,
  type PersonKeys,
} from '../../sealing/index.ts';
import type { ClientState } from '../state.ts';
import { newVaultDocument } from '../vault/document.ts';

export interface AccountWish {
  readonly org: string;
  /** The root that the new vault will hold every roster to. */
  readonly rootHash: string;
  /** Folded. */
  readonly handle: string;
  readonly handleSalt: string;
  /** Seven generated words. */
  readonly words: string;
  readonly person: PersonId;
  readonly keys: PersonKeys;
}

/** A new person's id and keys. */
export async function makePerson(): Promise<{ person: PersonId; keys: PersonKeys }> {
  return { person: newId<'person'>(), keys: await makePersonKeys() };
}

/** Everything the server keeps of a new account: public keys, the sealed vault, the words' door. None of it opens anything. */
export async function makeAccount({ locale }: Pick<ClientState, 'locale'>, wish: AccountWish): Promise<Account> {
  const { org, person, handle, handleSalt, keys } = wish;
  const vaultKey = makeVaultKey();
  const document = newVaultDocument(keys, wish.rootHash);
  const door = await doorKeys(org, 'words', await wordsSecret(org, handle, wish.words));
  const { authKey, wrappedKey } = await makeDoor(door, { org, person }, vaultKey);
  return {
    person,
    handle,
    handleSalt,
    locale,
    recipient: keys.recipient,
    signingKey: keys.signingKey,
    agreementKey: keys.agreementKey,
    vault: { version: 1, bytes: await sealVault({ org, person, version: 1 }, vaultKey, JSON.stringify(document)) },
    doors: [{ kind: 'words', authKey, wrappedKey }],
  };
}
