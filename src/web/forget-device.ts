import { deviceStorage, tabStorage } from './device-storage.ts';

/**
 * Leaves nothing on this device of whoever used it: called at sign-out. The chosen language goes too, since it says
 * something of her. Whatever a part of the app keeps anywhere is forgotten here; what fails does not keep the rest.
 */
export async function forgetThisDevice(): Promise<void> {
  deviceStorage.clear();
  tabStorage.clear();
  await Promise.allSettled([endPush().finally(endWorker), emptyCaches(), dropDatabases()]);
}

async function endPush(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration();
  const subscription = await worker?.pushManager?.getSubscription();
  await subscription?.unsubscribe();
}

/** The next opening begins a new one: until then the app is not on this device at all. */
async function endWorker(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration();
  await worker?.unregister();
}

async function emptyCaches(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}

async function dropDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
}
