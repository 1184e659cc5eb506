import { createClient, fetchWithCookies, type Client, type ClientOptions } from '../../src/client/index.ts';
import { fetchInto } from '../../src/http/index.ts';
import type { TestService } from './service.ts';

/** A phone of its own, with its own cookies, that talks to this instance and shares its clock. */
export function openDevice(service: TestService, options: Partial<ClientOptions> = {}): Client {
  const { origin } = service.deps.publicUrl;
  return createClient({
    baseUrl: origin,
    locale: 'en',
    clock: service.clock,
    fetch: fetchWithCookies(origin, fetchInto(service.app)),
    ...options,
  });
}

export function addressOf(input: Parameters<typeof fetch>[0]): URL {
  return new URL(input instanceof Request ? input.url : input);
}
