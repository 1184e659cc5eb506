import type { PersonId } from '../../kernel/index.ts';
import { openVault } from '../../sealing/vault.ts';
import type { ClientState, Unlocked } from '../state.ts';
import { readVaultDocument, type VaultDocument } from './document.ts';
import { mergeVaults } from './merge.ts';

type Owner = Pick<Unlocked, 'org' | 'person' | 'handle' | 'vaultKey'>;

export interface StoredVault {
  readonly version: number;
  readonly sealed: string;
  readonly document: VaultDocument;
}

/**
 * Fetches and opens a person's vault. When the server has an older one than this device saw, it was restored or it lies:
 * the copy of this opening, if there is one, is taken in and stored with the next step; without a copy this fails with
 * `sealing.vault_lower`, unless she says that the older one will do. Fails too with `sealing.vault_unopenable`, and with
 * `client.newer_vault` when this app is older than the one that wrote it.
 */
export async function openOwnVault(state: ClientState, owner: Owner, acceptsOlder: boolean): Promise<Unlocked> {
  const seen = state.memory.seenVersion(owner.person);
  const copy = state.copy?.person === owner.person ? state.copy : undefined;
  const stored = await fetchVault(state, owner, copy || acceptsOlder ? 0 : seen);
  const opened = { ...owner, ...stored, isUnsaved: stored.version < seen };
  if (!opened.isUnsaved) state.memory.sawVersion(owner.person, stored.version);
  else state.notify('server-restored');
  if (copy === undefined || copy.version <= stored.version) return opened;
  return { ...opened, document: mergeVaults(stored.document, await openSealed(owner, copy.version, 0, copy.bytes)) };
}

/** The stored vault, opened, whatever its version from `least` on. */
export async function fetchVault(
  state: ClientState,
  owner: Pick<Owner, 'org' | 'person' | 'vaultKey'>,
  least: number,
): Promise<StoredVault> {
  const { version, bytes } = await state.api.vault();
  return { version, sealed: bytes, document: await openSealed(owner, version, least, bytes) };
}

async function openSealed(
  { org, person, vaultKey }: { org: string; person: PersonId; vaultKey: string },
  version: number,
  least: number,
  sealed: string,
): Promise<VaultDocument> {
  return readVaultDocument(await openVault({ org, person, version }, vaultKey, least, sealed));
}
