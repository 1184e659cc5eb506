import { createClient, type DeviceMemory } from '../client/index.ts';
import type { PersonId } from '../kernel/index.ts';
import { deviceStorage } from './device-storage.ts';
import { noticed } from './here.ts';
import { preferredLocale } from './texts.ts';

const seen = (person: PersonId) => `seen-${person}`;

/** Which version of a vault this device saw last: it opens nothing, and it is what shows that a server went back in time. */
const memory: DeviceMemory = {
  seenVersion: (person) => Number(deviceStorage.read(seen(person)) ?? 0),
  sawVersion: (person, version) => {
    if (version > memory.seenVersion(person)) deviceStorage.write(seen(person), String(version));
  },
};

/** Relais on this device: one for as long as the page lives. */
export const client = createClient({
  baseUrl: location.origin,
  locale: preferredLocale(),
  memory,
  onNotice: noticed,
});
