import { bytesOf, textOf, utf8 } from './bytes.ts';
import type { VaultOwner } from './doors.ts';
import { attempt, must } from './errors.ts';
import { aesKey, openBox, sealBox, type Box } from './gcm.ts';
import { hkdf } from './hash.ts';
import { decimal, id, label, list } from './list.ts';
import { pad, unpad } from './pad.ts';

/** One version of a person's vault. */
export interface VaultVersion extends VaultOwner {
  readonly version: number;
}

/** Seals the vault's contents, a JSON text, as this version. */
export async function sealVault(at: VaultVersion, vaultKey: string, contents: string): Promise<string> {
  return sealBox(await vaultBox(at, vaultKey), pad(utf8(contents)));
}

/**
 * The vault's contents. Fails with `vault_lower` when the version is below the one this client has seen: a restored or a
 * lying server; then with `vault_unopenable`.
 */
export async function openVault(at: VaultVersion, vaultKey: string, seen: number, sealed: string): Promise<string> {
  must(at.version >= seen, 'vault_lower');
  const block = await openBox(await vaultBox(at, vaultKey), sealed, 'vault_unopenable');
  return attempt('vault_unopenable', () => textOf(unpad(block, 'vault_unopenable')));
}

/** The vault key encrypts nothing itself: vault and drafts each have a key derived from it. */
export async function vaultBox({ org, person, version }: VaultVersion, vaultKey: string): Promise<Box> {
  const key = await aesKey(await hkdf(bytesOf(vaultKey), 'vault'));
  return { key, ad: list(label('vault'), id(org), id(person), decimal(version)) };
}
