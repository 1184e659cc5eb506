import type { FastifyInstance } from 'fastify';
import { createClient, fetchWithCookies, type Client, type ClientOptions } from '../../src/client/index.ts';
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

/** A fetch that calls an instance without a network between. */
export function fetchInto(app: FastifyInstance): typeof fetch {
  return async (input, init) => {
    const { pathname, search } = addressOf(input);
    const answer = await app.inject({
      method: (init?.method ?? 'GET') as 'GET',
      url: pathname + search,
      headers: Object.fromEntries(new Headers(init?.headers)),
      ...(typeof init?.body === 'string' ? { payload: init.body } : {}),
    });
    const headers = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) {
      for (const one of [value ?? []].flat()) headers.append(name, String(one));
    }
    const isEmpty = [204, 205, 304].includes(answer.statusCode);
    return new Response(isEmpty ? null : new Uint8Array(answer.rawPayload), { status: answer.statusCode, headers });
  };
}

export function addressOf(input: Parameters<typeof fetch>[0]): URL {
  return new URL(input instanceof Request ? input.url : input);
}
