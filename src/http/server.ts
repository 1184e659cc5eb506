import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { App } from '../access/index.ts';
import type { Face } from '../identity/index.ts';
import { newId } from '../kernel/index.ts';
import type { CoreDeps, Live } from '../platform/index.ts';
import { registerAuthentication, type LoadActor } from './authenticate.ts';
import { errorHandler, sendProblem } from './errors.ts';
import { registerEvents } from './events.ts';
import { registerGuard } from './guard.ts';
import { registerHealth, type Readiness } from './health.ts';
import { registerDocs } from './docs/register-docs.ts';
import { registerOpenApi } from './openapi.ts';
import { registerPages } from './pages.ts';
import { problemOf } from './problem.ts';
import { promiseByHand, registerSecurityHeaders } from './security-headers.ts';
import { registerTokens, type Tokens } from './tokens.ts';

export interface ServerParts {
  readonly deps: CoreDeps;
  readonly live: Live;
  readonly readiness: Readiness;
  readonly loadActor: LoadActor;
  /** Every room's routes. */
  routes(app: App, tokens: Tokens): void;
  /** What the first page and the manifest show of the collective. */
  face(): Promise<Face>;
  /** The built app's folder; without it only the API is served. */
  readonly webFolder?: string | undefined;
  readonly trustProxy?: string | undefined;
}

/** Everything a request may carry: a brief of 64 steps, sixteen grants and their parcels fit in it. */
const bodyLimitBytes = 512 * 1024;

/** The HTTP server, with every route, ready to listen or to be injected. Fails where a route declares no access. */
export async function buildServer(parts: ServerParts): Promise<{ app: FastifyInstance; tokens: Tokens }> {
  const { deps, live } = parts;
  const answerError = errorHandler(deps.log);
  const app = fastify({
    logger: false,
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: true,
    requestTimeout: 30_000,
    trustProxy: parts.trustProxy?.split(',') ?? false,
    routerOptions: { maxParamLength: 128 },
    genReqId: () => newId(),
    frameworkErrors: (error, request, reply) => {
      promiseByHand(reply);
      answerError(error, request, reply);
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, problemOf(404, 'not_found')));

  await registerSecurityHeaders(app, deps.publicUrl.protocol === 'https:');
  await app.register(compress, { global: true, threshold: 1024 });
  await app.register(cookie);
  const tokens = await registerTokens(app, { ...deps, ...deps.secrets });
  registerAuthentication(app, tokens, parts.loadActor);
  registerGuard(app);
  logRequests(app, deps.log);
  sayTheTime(app, deps.clock);
  await registerOpenApi(app, deps.publicUrl);
  registerHealth(app, parts.readiness);
  await registerEvents(app, { live, clock: deps.clock, loadActor: parts.loadActor });
  parts.routes(app, tokens);
  await registerDocs(app);
  if (parts.webFolder !== undefined) await registerPages(app, parts.webFolder, () => parts.face());
  await app.ready();
  return { app, tokens };
}

/** Of this clock, not of the machine's: a device whose clock is wrong learns by it what time it is. */
function sayTheTime(app: FastifyInstance, clock: CoreDeps['clock']): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('date', clock.now().toUTCString());
  });
}

/** One line a request: the route's pattern, never its address, and nothing of who asked. */
function logRequests(app: FastifyInstance, log: CoreDeps['log']): void {
  app.addHook('onSend', async (request, reply) => {
    if (request.routeOptions.url?.startsWith('/v1/')) reply.header('cache-control', 'no-store');
  });
  app.addHook('onResponse', async (request, reply) => {
    log.info(
      {
        route: request.routeOptions.url ?? 'none',
        method: request.method,
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime),
        requestId: request.id,
      },
      'answered',
    );
  });
}
