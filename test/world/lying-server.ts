import { fetchWithCookies } from '../../src/client/index.ts';
import { fetchInto } from '../../src/http/index.ts';
import { addressOf } from './devices.ts';
import type { TestService } from './service.ts';

/** Changes an answer on its way to one device, as whoever runs or holds the server could. Returns it as it is to be told. */
export type Lie = (answer: never, path: string) => unknown;

/** A fetch into an instance that lies where a path matches, as long as `lies` holds something for it. */
export function lyingFetch(service: TestService, lies: Map<RegExp, Lie>): typeof fetch {
  const honest = fetchWithCookies(service.deps.publicUrl.origin, fetchInto(service.app));
  return async (input, init) => {
    const response = await honest(input, init);
    const { pathname } = addressOf(input);
    const lie = [...lies].find(([path]) => path.test(pathname))?.[1];
    if (lie === undefined || !response.ok) return response;
    const told = lie((await response.json()) as never, pathname);
    return new Response(JSON.stringify(told), { status: response.status, headers: response.headers });
  };
}

/** A fetch whose requests arrive and whose answers are lost, while `isLost` says so of them. */
export function losingFetch(service: TestService, isLost: (path: string, method: string) => boolean): typeof fetch {
  const inside = fetchWithCookies(service.deps.publicUrl.origin, fetchInto(service.app));
  return async (input, init) => {
    const response = await inside(input, init);
    if (isLost(addressOf(input).pathname, init?.method ?? 'GET')) throw new TypeError('the answer was lost');
    return response;
  };
}
