import { DomainError } from '../kernel/index.ts';
import { client } from './device.ts';
import { deviceStorage } from './device-storage.ts';

/** Under each person's id, so that a draft outlives whoever signs in here in between. */
const at = (name: string) => `draft-${client.me?.person}-${name}`;

/** What is to be sealed and was not yet: the newest of each name. */
const waiting = new Map<string, unknown>();
let sealing: Promise<void> = Promise.resolve();

/**
 * Keeps what was begun, sealed under the vault key: whoever takes the device cannot read it. Later drafts win. False where
 * the browser refuses to keep anything: then it is there until the page is closed.
 */
export async function keepDraft(name: string, draft: unknown): Promise<boolean> {
  const place = at(name);
  waiting.set(place, draft);
  sealing = sealing.then(() => seal(name, place));
  await sealing;
  return !deviceStorage.isRefused;
}

async function seal(name: string, place: string): Promise<void> {
  const draft = waiting.get(place);
  if (draft === undefined) return;
  const sealed = await client.sealDraft(name, JSON.stringify(draft)).catch(() => undefined);
  // Something newer waits, or it was forgotten meanwhile.
  if (waiting.get(place) !== draft) return;
  waiting.delete(place);
  if (sealed !== undefined) deviceStorage.write(place, sealed);
}

/** What was begun under this name and not finished; undefined when there is nothing. */
export async function keptDraft(name: string): Promise<unknown> {
  const sealed = deviceStorage.read(at(name));
  if (sealed === undefined) return undefined;
  try {
    return JSON.parse(await client.openDraft(name, sealed)) as unknown;
  } catch (error) {
    // Under a vault key that is no more. Anything else, such as a lock meanwhile, says nothing about the draft.
    if (error instanceof DomainError && error.code === 'sealing.draft_unopenable') forgetDraft(name);
    return undefined;
  }
}

export function forgetDraft(name: string): void {
  waiting.delete(at(name));
  deviceStorage.remove(at(name));
}
