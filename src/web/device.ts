import { createClient, type DeviceMemory, type KeptCode } from '../client/index.ts';
import type { PersonId } from '../kernel/index.ts';
import { beforeForgetting } from './before-forgetting.ts';
import { deviceStorage } from './device-storage.ts';
import { noticed } from './here.ts';
import { heardTime } from './now.ts';
import { preferredLocale } from './texts.ts';

const seen = (person: PersonId) => `seen-${person}`;
const code = 'device-code';

/**
 * What this device remembers, none of which opens anything: the version of a vault it saw last, which shows that a server
 * went back in time, and its part of the device code.
 */
const memory: DeviceMemory = {
  seenVersion: (person) => Number(deviceStorage.read(seen(person)) ?? 0),
  sawVersion: (person, version) => {
    if (version > memory.seenVersion(person)) deviceStorage.write(seen(person), String(version));
  },
  code: () => {
    const kept = deviceStorage.read(code);
    return kept === undefined ? undefined : (JSON.parse(kept) as KeptCode);
  },
  keepCode: (kept) => {
    if (kept === undefined) deviceStorage.remove(code);
    else deviceStorage.write(code, JSON.stringify(kept));
  },
};

/** Relais on this device: one for as long as the page lives. */
export const client = createClient({
  baseUrl: location.origin,
  locale: preferredLocale(),
  memory,
  onNotice: noticed,
  beforeForgetting,
  onTime: heardTime,
});
