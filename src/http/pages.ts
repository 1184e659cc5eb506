import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Face } from '../identity/index.ts';
import { firstPage } from './first-page.ts';
import { localeOf, manifest } from './manifest.ts';

const yearInSeconds = 31_536_000;

/** Serves the built app: assets by their hashed names for a year, every other address the one page with the collective's face. */
export async function registerPages(app: FastifyInstance, folder: string, face: () => Promise<Face>): Promise<void> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  await app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });

  app.get('/manifest.webmanifest', { config: { access: 'public' } }, async (request, reply) =>
    reply
      .headers({ 'cache-control': 'no-cache', vary: 'accept-language' })
      .type('application/manifest+json')
      .send(JSON.stringify(manifest(await face(), localeOf(request.headers['accept-language'])))),
  );

  app.get<{ Params: { '*': string } }>('/*', { config: { access: 'public' } }, async (request, reply) => {
    const name = request.params['*'];
    if (name.startsWith('v1/')) return reply.callNotFound();
    if (name.startsWith('assets/')) {
      return reply.header('cache-control', `public, max-age=${yearInSeconds}, immutable`).sendFile(name);
    }
    reply.header('cache-control', 'no-cache');
    const isFile = /\.[a-z0-9]+$/.test(name) && !name.includes('..') && existsSync(join(folder, name));
    if (isFile && name !== 'index.html') return reply.sendFile(name);
    return reply.type('text/html; charset=utf-8').send(firstPage(html, await face()));
  });
}
