import { client } from './device.ts';
import { stopLive } from './live.ts';
import { leave } from './quick-exit.ts';
import { here } from './here.ts';

/** Seals what was begun and forgets keys and token; words or six digits open again. */
export async function lock(): Promise<void> {
  const { me } = here.read();
  if (me === undefined) return;
  stopLive();
  here.write({ me: undefined, lockedHandle: me.handle, lockedOn: location.href, unread: undefined });
  await client.lock();
}

/** Out, now: the neutral page takes the place of this one. */
export function leaveNow(): void {
  leave(() => {
    stopLive();
    // Before anything is sealed: this page may not live until that is done, and its cookie would stay good.
    if (here.read().me !== undefined) void client.api.lock().catch(() => undefined);
    void client.lock();
  });
}
