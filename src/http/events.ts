import { fastifySSE } from '@fastify/sse';
import type { FastifyInstance } from 'fastify';
import type { PersonActor } from '../access/index.ts';
import type { Clock } from '../kernel/index.ts';
import type { Change, Live } from '../platform/index.ts';
import { tokenExpiry, type LoadActor } from './authenticate.ts';

/**
 * Live changes as server-sent events: `ready` at the start and whenever something may have been missed (read again what
 * you show), then `change` with a topic and an id. Whoever was revoked, and whose token has ended, is let go.
 */
export async function registerEvents(
  app: FastifyInstance,
  { live, clock, loadActor }: { live: Live; clock: Clock; loadActor: LoadActor },
): Promise<void> {
  await app.register(fastifySSE, { heartbeatInterval: 25_000 });
  const open = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const close of open) close();
  });

  app.get('/v1/events', { sse: 'only', config: { access: 'signed-in' } }, async (request, reply) => {
    const { actor } = request;
    const expiresAt = tokenExpiry(request);
    const close = (): void => reply.sse.close();
    reply.sse.keepAlive();

    const tell = async (change: Change | undefined): Promise<void> => {
      // Before anything is read: of a change for one person, every other open stream would ask who she is.
      if (change !== undefined && change.people !== 'coordinators' && !change.people.includes(actor.person)) return;
      const current = await loadActor(actor.signIn);
      if (current === undefined || clock.now() >= expiresAt) return close();
      if (change === undefined) await reply.sse.send({ event: 'ready', data: {} });
      else if (concerns(change, current)) {
        await reply.sse.send({ event: 'change', data: { topic: change.topic, id: change.id } });
      }
    };
    const stop = live.listen((change) => {
      // A stream that broke while we wrote is closed; its client comes back and is told `ready`.
      tell(change).catch(close);
    });
    const timer = setTimeout(close, Math.max(0, expiresAt.getTime() - clock.now().getTime()));
    open.add(close);
    reply.sse.onClose(() => {
      clearTimeout(timer);
      open.delete(close);
      stop();
    });
    await reply.sse.send({ event: 'ready', data: {} });
  });
}

function concerns(change: Change, actor: PersonActor): boolean {
  return change.people === 'coordinators' ? actor.roles.includes('coordinator') : change.people.includes(actor.person);
}
