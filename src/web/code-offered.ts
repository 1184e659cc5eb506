import { client } from './device.ts';
import { deviceStorage } from './device-storage.ts';

const offered = 'code-offered';

/** Whether to offer six digits: once on a device that has none, and keeps what it is told. */
export function shallOffer(): boolean {
  return !client.hasDeviceCode && deviceStorage.read(offered) === undefined && !deviceStorage.isRefused;
}

export function noteOffered(): void {
  deviceStorage.write(offered, 'yes');
}
