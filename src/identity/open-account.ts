import { paddedEnvelope, recipientsEnvelope, wrappedKeyEnvelope } from '../sealing/envelope.ts';
import type { Transaction } from '../platform/index.ts';
import type { Account } from './contract.ts';
import { dayOf } from './day.ts';
import { handleRefused, handleTaken, personTaken } from './errors.ts';
import { isStorableHandle } from './handle.ts';
import { hashOfBytes } from './hash.ts';
import type { PersonState } from './person.ts';
import { insertPerson, replaceKeys } from './store/people.ts';
import { replaceVaultAndDoors } from './store/vaults.ts';

/** Refuses an account whose handle, recipient, vault or wrapped key has not the form that a browser of ours gives it. */
export function checkAccount(account: Account): void {
  if (!isStorableHandle(account.handle)) throw handleRefused();
  recipientsEnvelope([account.recipient]);
  paddedEnvelope(account.vault.bytes);
  for (const door of account.doors) wrappedKeyEnvelope(door.wrappedKey);
}

/** Adds a checked account, without roles. Fails (conflict) with `handle_taken` or `person_taken`. */
export async function openAccount(
  tx: Transaction,
  account: Account,
  start: { state: PersonState; readyUntil: Date | null; now: Date },
): Promise<void> {
  const { person, handle, ...keys } = keysOf(account, start.now);
  const added = await insertPerson(tx, {
    id: person,
    handle,
    ...keys,
    state: start.state,
    readyUntil: start.readyUntil,
    roles: [],
    vettedKinds: [],
    joinedAt: start.now,
  });
  if (added === 'handle taken') throw handleTaken();
  if (added === 'person taken') throw personTaken();
  await keepVaultAndDoors(tx, account);
}

/** Gives an account that exists the keys, vault and doors of this checked one; its handle stays. */
export async function renewAccount(tx: Transaction, account: Account, now: Date): Promise<void> {
  const { person, handle: _, ...keys } = keysOf(account, now);
  await replaceKeys(tx, person, keys);
  await keepVaultAndDoors(tx, account);
}

function keysOf(account: Account, now: Date) {
  const { person, handle, handleSalt, locale, recipient, signingKey, agreementKey } = account;
  return { person, handle, handleSalt, locale, recipient, signingKey, agreementKey, keysChangedOn: dayOf(now) };
}

async function keepVaultAndDoors(tx: Transaction, { person, vault, doors }: Account): Promise<void> {
  await replaceVaultAndDoors(
    tx,
    person,
    { version: vault.version, bytes: paddedEnvelope(vault.bytes) },
    doors.map(({ kind, authKey, wrappedKey }) => ({ kind, authHash: hashOfBytes(authKey), wrappedKey })),
  );
}
