import { sealVault } from '../../sealing/vault.ts';
import { ApiError } from '../errors.ts';
import { unlockedOf, type ClientState, type Unlocked } from '../state.ts';
import type { VaultDocument } from './document.ts';
import { mergeVaults } from './merge.ts';
import { fetchVault } from './open-own-vault.ts';

const saving = new WeakMap<Unlocked, Promise<void>>();

/** Changes the vault in memory. It is stored when the step is over, so that no step waits for what it merely noted. */
export function noteInVault(state: ClientState, change: (document: VaultDocument) => VaultDocument): void {
  const unlocked = unlockedOf(state);
  const changed = change(unlocked.document);
  if (changed === unlocked.document) return;
  unlocked.document = changed;
  unlocked.isUnsaved = true;
}

/**
 * Stores what was changed: compare-and-swap, merged with another device's copy when that one was faster. One save at a
 * time; each takes along all that changed meanwhile. Fails as the network does, and the change stays for the next; with
 * `client.keys_replaced` or `client.roster_forked` when the copies cannot be one person's.
 */
export function saveVault(state: ClientState): Promise<void> {
  const { unlocked } = state;
  if (unlocked === undefined) return Promise.resolve();
  const before = saving.get(unlocked) ?? Promise.resolve();
  const after = before.catch(() => undefined).then(() => storeUntilTaken(state, unlocked));
  saving.set(unlocked, after);
  return after;
}

async function storeUntilTaken(state: ClientState, unlocked: Unlocked): Promise<void> {
  while (unlocked.isUnsaved) {
    const { org, person, vaultKey, document } = unlocked;
    const version = unlocked.version + 1;
    const bytes = await sealVault({ org, person, version }, vaultKey, JSON.stringify(document));
    try {
      await state.api.storeVault({ version, bytes });
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 412)) throw error;
      await takeTheirsIn(state, unlocked);
      continue;
    }
    unlocked.version = version;
    unlocked.sealed = bytes;
    const seen = state.memory.seenVersion(person);
    state.memory.sawVersion(person, version);
    // A restored server counts on from its old version: store again until it has passed what this device has seen.
    unlocked.isUnsaved = unlocked.document !== document || version < seen;
  }
}

/** Another device was faster: both copies are kept. A server that lost versions was restored: ours counts too. */
async function takeTheirsIn(state: ClientState, unlocked: Unlocked): Promise<void> {
  const theirs = await fetchVault(state, unlocked, 0);
  if (theirs.version < state.memory.seenVersion(unlocked.person)) state.notify('server-restored');
  unlocked.document = mergeVaults(theirs.document, unlocked.document);
  unlocked.version = theirs.version;
  unlocked.sealed = theirs.sealed;
}
