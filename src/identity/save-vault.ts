import { notFound, type PersonActor } from '../access/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { paddedEnvelope } from '../sealing/envelope.ts';
import type { Vault } from './contract.ts';
import { vaultStale } from './errors.ts';
import { swapVault, vaultOf } from './store/vaults.ts';

/** Her sealed vault, as it was last saved. */
export async function readVault(deps: CoreDeps, actor: PersonActor): Promise<Vault> {
  const vault = await deps.transaction((tx) => vaultOf(tx, actor.person));
  if (!vault) throw notFound();
  return { version: vault.version, bytes: Buffer.from(vault.bytes).toString('base64url') };
}

/**
 * Saves the version after the one that is stored; the same one again is well. Fails (stale) with `identity.vault_stale`
 * when another device was faster: read, merge, save again.
 */
export async function saveVault(deps: CoreDeps, actor: PersonActor, { version, bytes }: Vault): Promise<void> {
  const next = { version, bytes: paddedEnvelope(bytes) };
  await deps.transaction(async (tx) => {
    if (await swapVault(tx, actor.person, next)) return;
    const stored = await vaultOf(tx, actor.person);
    const isSame = stored?.version === version && Buffer.compare(stored.bytes, next.bytes) === 0;
    if (!isSame) throw vaultStale();
  });
}
