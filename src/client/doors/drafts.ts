import * as sealing from '../../sealing/draft.ts';
import { unlockedOf, type ClientState } from '../state.ts';

/** Seals what was begun and not sent, for this device to keep: nobody opens it without the vault key. */
export async function sealDraft(state: ClientState, draft: string, text: string): Promise<string> {
  const { org, person, vaultKey } = unlockedOf(state);
  return sealing.sealDraft({ org, person, draft }, vaultKey, text);
}

/** Fails with `sealing.draft_unopenable`. */
export async function openDraft(state: ClientState, draft: string, sealed: string): Promise<string> {
  const { org, person, vaultKey } = unlockedOf(state);
  return sealing.openDraft({ org, person, draft }, vaultKey, sealed);
}
