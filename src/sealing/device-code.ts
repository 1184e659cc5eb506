import { base64url, random, utf8 } from './bytes.ts';
import { unwrapVaultKey, wrapVaultKey, type VaultOwner } from './doors.ts';
import { hkdf } from './hash.ts';
import { list } from './list.ts';

/** A device that reopens with six digits. */
export interface Device extends VaultOwner {
  readonly device: string;
}

/** What the browser keeps, and what the server keeps: neither opens anything without the other and the digits. */
export interface DeviceCode {
  readonly browserSecret: string;
  readonly serverShare: string;
  readonly proof: string;
  readonly wrappedKey: string;
}

/** A device code onto this vault key. The server stores the proof's SHA-256, the share and the wrapped key. */
export async function makeDeviceCode(device: Device, digits: string, vaultKey: string): Promise<DeviceCode> {
  const browserSecret = base64url(random(32));
  const serverShare = base64url(random(32));
  const wrapKey = await deviceWrapKey(device, browserSecret, digits, serverShare);
  return {
    browserSecret,
    serverShare,
    proof: await deviceProof(device, browserSecret, digits),
    wrappedKey: await wrapVaultKey(wrapKey, 'device', device, vaultKey),
  };
}

/** What asks the server for its share: a wrong one costs one of ten tries. */
export async function deviceProof(
  { org, person, device }: Device,
  browserSecret: string,
  digits: string,
): Promise<string> {
  return base64url(await hkdf(utf8(list(browserSecret, digits)), 'device-proof', org, person, device));
}

/** The vault key, once the server has handed out its share. Fails with `door_unopenable`. */
export async function openDeviceCode(
  device: Device,
  digits: string,
  held: Pick<DeviceCode, 'browserSecret' | 'serverShare' | 'wrappedKey'>,
): Promise<string> {
  const wrapKey = await deviceWrapKey(device, held.browserSecret, digits, held.serverShare);
  return unwrapVaultKey(wrapKey, 'device', device, held.wrappedKey);
}

export async function deviceWrapKey(
  { org, person, device }: Device,
  browserSecret: string,
  digits: string,
  serverShare: string,
): Promise<string> {
  const secret = utf8(list(browserSecret, digits, serverShare));
  return base64url(await hkdf(secret, 'device-wrap', org, person, device));
}
