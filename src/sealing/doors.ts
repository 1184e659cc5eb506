import { base64url, bytesOf, random, utf8, type Bytes } from './bytes.ts';
import { must } from './errors.ts';
import { aesKey, openBox, sealBox, type Box } from './gcm.ts';
import { fold } from './handle.ts';
import { hkdf, sha256, stretch } from './hash.ts';
import { id, label, list } from './list.ts';
import { spoken } from './words.ts';

/** A way to open one's vault. A device code has the same wrapping, see `device-code.ts`. */
export type DoorKind = 'words' | 'recovery' | 'passkey';

/** The two halves of a door's secret: `authKey` is sent and proves it, `wrapKey` never leaves the browser. */
export interface DoorKeys {
  readonly kind: DoorKind;
  readonly authKey: string;
  readonly wrapKey: string;
}

/** Whose vault key it is. */
export interface VaultOwner {
  readonly org: string;
  readonly person: string;
}

/** What the server keeps of a door: it stores the SHA-256 of `authKey`, and cannot open `wrappedKey`. */
export interface Door {
  readonly kind: DoorKind;
  readonly authKey: string;
  readonly wrappedKey: string;
}

/** A new random vault key. */
export function makeVaultKey(): string {
  return base64url(random(32));
}

/** The secret of the words door: completed words or digits as typed, stretched under the handle. */
export function wordsSecret(org: string, handle: string, typed: string): Promise<Bytes> {
  return stretch(spoken(typed), list(org, fold(handle)));
}

/** What a passkey's PRF evaluates: `eval.first`. Its output is the passkey door's secret. */
export function passkeyInput(org: string): Bytes {
  return utf8(list(label('passkey'), org));
}

/** A door's keys from its secret: of the words, the recovery code's 16 bytes, or the passkey's output. */
export async function doorKeys(org: string, kind: DoorKind, secret: Bytes): Promise<DoorKeys> {
  const [authKey, wrapKey] = await Promise.all([
    hkdf(secret, 'door-auth', org, kind),
    hkdf(secret, 'door-wrap', org, kind),
  ]);
  return { kind, authKey: base64url(authKey), wrapKey: base64url(wrapKey) };
}

/** What the server stores of an `authKey`. */
export async function storedAuthKey(authKey: string): Promise<string> {
  return base64url(await sha256(bytesOf(authKey)));
}

/** A door onto this vault key, as it is sent to the server. */
export async function makeDoor(keys: DoorKeys, owner: VaultOwner, vaultKey: string): Promise<Door> {
  const wrappedKey = await wrapVaultKey(keys.wrapKey, keys.kind, owner, vaultKey);
  return { kind: keys.kind, authKey: keys.authKey, wrappedKey };
}

/** The vault key behind a door. Fails with `door_unopenable`. */
export function openDoor(keys: DoorKeys, owner: VaultOwner, wrappedKey: string): Promise<string> {
  return unwrapVaultKey(keys.wrapKey, keys.kind, owner, wrappedKey);
}

export async function wrapVaultKey(
  wrapKey: string,
  kind: DoorKind | 'device',
  owner: VaultOwner,
  vaultKey: string,
): Promise<string> {
  return sealBox(await doorBox(wrapKey, kind, owner), bytesOf(vaultKey));
}

export async function unwrapVaultKey(
  wrapKey: string,
  kind: DoorKind | 'device',
  owner: VaultOwner,
  wrappedKey: string,
): Promise<string> {
  const vaultKey = await openBox(await doorBox(wrapKey, kind, owner), wrappedKey, 'door_unopenable');
  must(vaultKey.length === 32, 'door_unopenable');
  return base64url(vaultKey);
}

export async function doorBox(wrapKey: string, kind: DoorKind | 'device', { org, person }: VaultOwner): Promise<Box> {
  return { key: await aesKey(bytesOf(wrapKey)), ad: list(label('vault-key'), id(org), id(person), kind) };
}
