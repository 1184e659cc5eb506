import type { PersonId } from '../../kernel/index.ts';
import { openVault } from '../../sealing/vault.ts';
import type { ClientState, Unlocked } from '../state.ts';
import { readVaultDocument } from './document.ts';

/**
 * Fetches and opens a person's vault. Fails with `sealing.vault_lower` when this device saw a newer version,
 * `sealing.vault_unopenable`, or `client.newer_vault` when this app is older than the one that wrote it.
 */
export async function openOwnVault(
  state: ClientState,
  owner: Pick<Unlocked, 'org' | 'person' | 'handle' | 'vaultKey'>,
): Promise<Unlocked> {
  const { version, document } = await fetchVault(state, owner, state.memory.seenVersion(owner.person));
  state.memory.sawVersion(owner.person, version);
  return { ...owner, version, document, isUnsaved: false };
}

/** The stored vault, opened, whatever its version from `least` on. */
export async function fetchVault(
  state: ClientState,
  { org, person, vaultKey }: { org: string; person: PersonId; vaultKey: string },
  least: number,
) {
  const stored = await state.api.vault();
  const contents = await openVault({ org, person, version: stored.version }, vaultKey, least, stored.bytes);
  return { version: stored.version, document: readVaultDocument(contents) };
}
