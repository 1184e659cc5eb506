import type { Language } from '../kernel/index.ts';
import { client } from './device.ts';
import type { Where } from './screens/ask/draft.ts';

/** What a person keeps in her vault, on every device of hers. */
interface Kept {
  /** Her number, and whether it travels with her yes. */
  contact: { telephone: string; isShared: boolean };
  /** Whose board she looks at. */
  branch: string | undefined;
  'last-place': Where;
  'last-languages': Language[];
}

export function kept<Name extends keyof Kept>(name: Name): Kept[Name] | undefined {
  const text = client.kept(name);
  return text === undefined ? undefined : (JSON.parse(text) as Kept[Name]);
}

export async function keep<Name extends keyof Kept>(name: Name, value: Kept[Name]): Promise<void> {
  await client.keepInVault(name, JSON.stringify(value));
}
