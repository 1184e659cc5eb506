import { deviceStorage } from '../device-storage.ts';
import { insistently } from '../insistently.ts';

export const unsentDraft = 'unsent';

/** Sends what waits, if anything does: the code for it is loaded only then. */
export async function sendWhatWaits(): Promise<void> {
  if (!deviceStorage.names().some((name) => name.endsWith(`-${unsentDraft}`))) return;
  await (await insistently(() => import('./send-unsent.ts'))).sendUnsent();
}
