import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { PersonActor } from './actor.ts';

/** What a route declares: open to anyone, to anyone signed in, or to whoever a policy permits this action (`referral.accept`). */
export type Access = 'public' | 'signed-in' | `${string}.${string}`;

/** The server as rooms' routes see it: schemas are zod, and every route must declare its access. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    /** Whoever asks. Fails (unauthenticated) when nobody is signed in. */
    readonly actor: PersonActor;
    /** Whoever asks, on routes that strangers may use too. */
    readonly viewer: PersonActor | undefined;
  }
}
