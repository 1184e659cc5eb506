import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Access } from '../access/index.ts';
import { DomainError } from '../kernel/index.ts';
import { MalformedText, malformedAt } from './well-formed.ts';

/** A route as it was declared, for whoever lists them. */
export interface DeclaredRoute {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly declaredRoutes: readonly DeclaredRoute[];
  }
}

/**
 * Refuses to boot with a route that declares no access, and asks for a signed-in person on every route that is not public.
 * Must be registered before any route.
 */
export function registerGuard(app: FastifyInstance): void {
  const declared: DeclaredRoute[] = [];
  app.decorate('declaredRoutes', declared);
  app.addHook('onRoute', (route) => {
    const access = route.config?.access;
    if (access === undefined) throw new Error(undeclared(route));
    for (const method of [route.method].flat()) declared.push({ method, url: route.url, access });
  });

  app.addHook('onRequest', async (request) => {
    if (request.is404) return;
    if (request.routeOptions.config.access !== 'public' && request.viewer === undefined) {
      throw new DomainError('unauthenticated', 'unauthenticated');
    }
  });

  app.addHook('preValidation', async (request) => {
    const fault = malformedAt({ body: request.body, params: request.params, querystring: request.query });
    if (fault !== undefined) throw new MalformedText(fault);
  });
}

function undeclared(route: RouteOptions): string {
  return `${String(route.method)} ${route.url} declares no access: add config: { access: 'public' | 'signed-in' | '<noun>.<action>' } to the route.`;
}
