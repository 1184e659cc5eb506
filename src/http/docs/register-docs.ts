import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { problemLines } from '../problem.ts';
import { docsPage } from './page.ts';
import type { Description } from './schema.ts';

const types = { 'docs.css': 'text/css; charset=utf-8', 'filter.js': 'text/javascript; charset=utf-8' } as const;

/** `/docs`: the description of the API as a page of our own, made once, with its styles and the few lines that filter it. */
export async function registerDocs(app: FastifyInstance): Promise<void> {
  let page: string | undefined;
  app.get('/docs', { config: { access: 'public' } }, async (_request, reply) => {
    page ??= docsPage(app.swagger() as unknown as Description, problemLines());
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
  for (const [name, type] of Object.entries(types)) {
    const file = await readFile(join(import.meta.dirname, name), 'utf8');
    app.get(`/docs/${name}`, { config: { access: 'public' } }, async (_request, reply) =>
      reply.header('cache-control', 'no-cache').type(type).send(file),
    );
  }
}
