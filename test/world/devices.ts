import {
  createClient,
  fetchWithCookies,
  fetchWithWords,
  type Client,
  type ClientOptions,
} from '../../src/client/index.ts';
import { fetchInto } from '../../src/http/index.ts';
import type { TestService } from './service.ts';

/**
 * A phone of its own, with its own cookies, that talks to this instance and shares its clock. Its owner opens it again by
 * her words whenever it is locked, unless the test gives `fetch`.
 */
export function openDevice(service: TestService, options: Partial<ClientOptions> = {}): Client {
  const { origin } = service.deps.publicUrl;
  return createClient({
    baseUrl: origin,
    locale: 'en',
    clock: service.clock,
    fetch: fetchWithWords(fetchOf(service)),
    ...options,
  });
}

/** A fetch of its own to this instance, with cookies. */
export function fetchOf(service: TestService): typeof fetch {
  return fetchWithCookies(service.deps.publicUrl.origin, fetchInto(service.app));
}

export function addressOf(input: Parameters<typeof fetch>[0]): URL {
  return new URL(input instanceof Request ? input.url : input);
}
