import type { FastifyInstance } from 'fastify';

export interface Readiness {
  /** Fails, or says false, when requests should go elsewhere. */
  check(): Promise<boolean>;
}

/** `/healthz`: the process is alive. `/readyz`: it may be sent requests; off while it leaves. */
export function registerHealth(app: FastifyInstance, readiness: Readiness): void {
  let isLeaving = false;
  app.addHook('preClose', async () => {
    isLeaving = true;
  });
  app.get('/healthz', { config: { access: 'public' } }, async (_request, reply) => {
    await reply.header('cache-control', 'no-store').send({ status: 'alive' });
  });
  app.get('/readyz', { config: { access: 'public' } }, async (_request, reply) => {
    const isReady = !isLeaving && (await readiness.check().catch(() => false));
    await reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'not ready' });
  });
}
