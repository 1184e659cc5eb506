import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PersonActor } from '../access/index.ts';
import { DomainError, type SignInId } from '../kernel/index.ts';
import type { TokenClaims, Tokens } from './tokens.ts';

/** The signed-in person of a sign-in, as the database knows her now; undefined once revoked. */
export type LoadActor = (signIn: SignInId) => Promise<PersonActor | undefined>;

const actorOf = Symbol('actor');
const claimsOf = Symbol('claims');

interface Authenticated extends FastifyRequest {
  [actorOf]?: PersonActor;
  [claimsOf]?: TokenClaims;
}

/**
 * Reads the access token of each request. Roles and state come from the database, every time: a revoked sign-in is
 * refused at once. A request without a token has no viewer; one with a bad token is refused, on public routes too.
 */
export function registerAuthentication(app: FastifyInstance, tokens: Tokens, loadActor: LoadActor): void {
  app.decorateRequest('viewer', {
    getter(this: Authenticated) {
      return this[actorOf];
    },
  });
  app.decorateRequest('actor', {
    getter(this: Authenticated) {
      if (this[actorOf] === undefined) throw new DomainError('unauthenticated', 'unauthenticated');
      return this[actorOf];
    },
  });
  app.addHook('onRequest', async (request: Authenticated) => {
    const authorization = request.headers.authorization;
    if (authorization === undefined) return;
    const [, token] = /^Bearer ([A-Za-z0-9._-]{1,2000})$/.exec(authorization) ?? [];
    const claims = token === undefined ? undefined : tokens.read(token);
    const actor = claims && (await loadActor(claims.signIn));
    if (claims === undefined || actor === undefined || actor.person !== claims.person) {
      throw new DomainError('unauthenticated', 'unauthenticated');
    }
    request[actorOf] = actor;
    request[claimsOf] = claims;
  });
}

/** When the token of this request ends. */
export function tokenExpiry(request: FastifyRequest): Date {
  const claims = (request as Authenticated)[claimsOf];
  if (claims === undefined) throw new DomainError('unauthenticated', 'unauthenticated');
  return claims.expiresAt;
}
