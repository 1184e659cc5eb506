import { client } from './device.ts';
import { deviceStorage } from './device-storage.ts';

const at = (name: string) => `draft-${name}`;

/** Keeps what was begun, sealed under the vault key: whoever takes the device cannot read it. */
export async function keepDraft(name: string, draft: unknown): Promise<void> {
  deviceStorage.write(at(name), await client.sealDraft(name, JSON.stringify(draft)));
}

/** What was begun under this name and not finished; undefined when there is nothing, or it is somebody else's. */
export async function keptDraft(name: string): Promise<unknown> {
  const sealed = deviceStorage.read(at(name));
  if (sealed === undefined) return undefined;
  try {
    return JSON.parse(await client.openDraft(name, sealed)) as unknown;
  } catch {
    forgetDraft(name);
    return undefined;
  }
}

export function forgetDraft(name: string): void {
  deviceStorage.remove(at(name));
}
