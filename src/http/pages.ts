import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const yearInSeconds = 31_536_000;

/** Serves the built app: assets by their hashed names for a year, every other address the one page. */
export async function registerPages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });
  app.get<{ Params: { '*': string } }>('/*', { config: { access: 'public' } }, async (request, reply) => {
    const name = request.params['*'];
    if (name.startsWith('v1/')) return reply.callNotFound();
    if (name.startsWith('assets/')) {
      return reply.header('cache-control', `public, max-age=${yearInSeconds}, immutable`).sendFile(name);
    }
    reply.header('cache-control', 'no-cache');
    const isFile = /\.[a-z0-9]+$/.test(name) && !name.includes('..') && existsSync(join(folder, name));
    return reply.sendFile(isFile ? name : 'index.html');
  });
}
