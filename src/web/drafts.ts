import { client } from './device.ts';

const at = (name: string) => `draft-${name}`;

/** Keeps what was begun, sealed under the vault key: whoever takes the device cannot read it. */
export async function keepDraft(name: string, draft: unknown): Promise<void> {
  localStorage.setItem(at(name), await client.sealDraft(name, JSON.stringify(draft)));
}

/** What was begun under this name and not finished; undefined when there is nothing, or it is somebody else's. */
export async function keptDraft(name: string): Promise<unknown> {
  const sealed = localStorage.getItem(at(name));
  if (sealed === null) return undefined;
  try {
    return JSON.parse(await client.openDraft(name, sealed)) as unknown;
  } catch {
    forgetDraft(name);
    return undefined;
  }
}

export function forgetDraft(name: string): void {
  localStorage.removeItem(at(name));
}

export function forgetDrafts(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith('draft-')) localStorage.removeItem(name);
}
