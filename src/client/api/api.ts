import type { Transport } from '../transport.ts';
import { casesApi } from './cases.ts';
import { directoryApi } from './directory.ts';
import { identityApi } from './identity.ts';
import { keptApi } from './kept.ts';
import { notificationsApi } from './notifications.ts';
import { searchApi } from './search.ts';

/** Every route as a typed call. Protocol steps use it; a screen may too, where nothing is sealed. */
export function createApi(transport: Transport) {
  return {
    ...identityApi(transport),
    ...directoryApi(transport),
    ...keptApi(transport),
    ...searchApi(transport),
    ...casesApi(transport),
    ...notificationsApi(transport),
  };
}

export type Api = ReturnType<typeof createApi>;
