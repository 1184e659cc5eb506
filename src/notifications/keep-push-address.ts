import { ECDH } from 'node:crypto';
import type { PersonActor } from '../access/index.ts';
import { lockPushAddress } from './addresses.ts';
import { mostEndpointBytes, type PushSubscriptionInput } from './contract.ts';
import type { NotificationDeps } from './deps.ts';
import { unknownPushService, unusablePushKey } from './errors.ts';
import { settle, standingNews } from './settle-channels.ts';
import { dropPush, keepChannel } from './store/channel-rows.ts';

/**
 * Keeps where this device can be called: locked, for as long as its sign-in lasts. Whoever had this device before is not
 * called on it any more. Fails (unprocessable) for a push service that is not known here, and for a key nobody could seal to.
 */
export async function keepPushAddress(
  deps: NotificationDeps,
  { person, signIn }: PersonActor,
  { endpoint, keys }: PushSubscriptionInput,
): Promise<void> {
  const { href } = new URL(endpoint);
  if (href.length > mostEndpointBytes || !deps.push.isKnown(href)) throw unknownPushService();
  if (!isOnCurve(keys.p256dh)) throw unusablePushKey();
  await deps.transaction(async (tx) => {
    const told = await standingNews(deps, tx, person);
    const locked = lockPushAddress(deps, person, { endpoint: href, keys });
    await keepChannel(tx, { person, channel: 'push', signIn, told, ...locked });
    await settle(deps, tx, person, { isNewStart: false });
  });
}

/** Whether this names a point of P-256, whose other end a browser holds. */
function isOnCurve(key: string): boolean {
  try {
    ECDH.convertKey(key, 'prime256v1', 'base64url');
    return true;
  } catch {
    return false;
  }
}

/** Calls this device no more. Harmless where it was not called. */
export async function endPush(deps: NotificationDeps, { signIn }: PersonActor): Promise<void> {
  await deps.transaction((tx) => dropPush(tx, signIn));
}
