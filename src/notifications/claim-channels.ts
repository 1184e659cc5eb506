import { minutes } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import type { NotificationDeps } from './deps.ts';
import { claimDue } from './store/channel-rows.ts';

/** Longer than any push service or mail server is waited for. */
const claimLasts = minutes(2);
const mostAtOnce = 100;

/** Takes what is due and has a job look at each of it. Says how many it took. */
export async function claimChannels(deps: NotificationDeps, tx: Transaction): Promise<number> {
  const now = deps.clock.now();
  const until = new Date(now.getTime() + claimLasts);
  const claimed = await claimDue(tx, { now, until, most: mostAtOnce });
  for (const { id, claim } of claimed) await deps.announce(tx, 'channel-due', { channel: id, claim });
  return claimed.length;
}
