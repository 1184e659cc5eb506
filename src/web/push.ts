import type { PushSubscriptionInput } from '../notifications/contract.ts';
import { client } from './device.ts';

/**
 * Whether this device can be called: it is, it could be, its owner refused it in the browser, the app has to be put on the
 * home screen first (iOS), or this browser cannot.
 */
export type PushState = 'on' | 'off' | 'refused' | 'install-first' | 'impossible';

/** What stands between this device and a call; `isOn` is what the server knows of it. Asks nobody anything. */
export async function pushState(isOn: boolean): Promise<PushState> {
  const registration = await workerHere();
  if (registration === undefined) return isUninstalledOnIos() ? 'install-first' : 'impossible';
  if (Notification.permission === 'denied') return 'refused';
  return isOn && (await registration.pushManager.getSubscription()) !== null ? 'on' : 'off';
}

/** Asks the browser, after a tap, and tells the server where this device can be called. */
export async function turnPushOn(serverKey: string): Promise<PushState> {
  const registration = await workerHere();
  if (registration === undefined) return 'impossible';
  if ((await Notification.requestPermission()) !== 'granted') {
    return Notification.permission === 'denied' ? 'refused' : 'off';
  }
  const { pushManager } = registration;
  const old = await pushManager.getSubscription();
  // Made for another server, or for whoever was here before: it is of no use any more.
  await old?.unsubscribe();
  const wish = { userVisibleOnly: true, applicationServerKey: serverKey };
  // Refused by a browser that has no push service behind it.
  const made = await pushManager.subscribe(wish).catch(() => undefined);
  if (made === undefined) return 'impossible';
  try {
    await client.api.keepPushAddress(made.toJSON() as PushSubscriptionInput & PushSubscriptionJSON);
  } catch (error) {
    await made.unsubscribe();
    throw error;
  }
  return 'on';
}

/** Calls this device no more. */
export async function turnPushOff(): Promise<PushState> {
  await client.api.endPush();
  const subscription = await (await workerHere())?.pushManager.getSubscription();
  await subscription?.unsubscribe();
  return 'off';
}

async function workerHere(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('Notification' in globalThis) || !('PushManager' in globalThis)) return undefined;
  return navigator.serviceWorker?.getRegistration();
}

/** Safari on a phone knows no push before the app is on the home screen. */
function isUninstalledOnIos(): boolean {
  return (navigator as { standalone?: boolean }).standalone === false;
}
