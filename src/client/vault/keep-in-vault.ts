import type { ClientState } from '../state.ts';
import { keep } from './document.ts';
import { noteInVault, saveVault } from './save-vault.ts';

/** Keeps something small on every device of hers, such as the number for her contact cards. Fails as the network does. */
export async function keepInVault(state: ClientState, name: string, value: string): Promise<void> {
  noteInVault(state, (document) => keep(document, name, value, state.clock.now().getTime()));
  await saveVault(state);
}
