import type { DeclaredRoute } from '../../src/http/guard.ts';
import type { Service } from '../../src/http/index.ts';

/** The routes of the API, as declared. */
export function apiRoutes(service: Service): DeclaredRoute[] {
  return service.app.declaredRoutes.filter(
    ({ method, url }) => url.startsWith('/v1/') && method !== 'HEAD' && method !== 'OPTIONS',
  );
}

/** An address for a route, with an id of the right form that nothing bears in each place. */
export function addressOf(url: string): string {
  return url.replaceAll(/:(\w+)/g, (_, name: string) => samples[name] ?? 'A'.repeat(22));
}

const hash = 'A'.repeat(43);
const samples: Record<string, string> = { number: '7', epoch: '7', week: '2027-01-04', hash, invitation: hash };
