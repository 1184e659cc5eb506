import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { Access } from '../access/index.ts';
import { problemSchema } from './problem.ts';

const problems = {
  description: 'A problem (RFC 9457)',
  content: { 'application/problem+json': { schema: problemSchema } },
};

declare module 'fastify' {
  interface FastifySchema {
    /** Who may ask, for readers of the description. */
    'x-access'?: Access | undefined;
  }
  interface FastifyInstance {
    /** Whose routes are being declared: operations are grouped by it. */
    readonly declaring: { room: string };
  }
}

/** Describes every `/v1` route in OpenAPI 3.1, from the schemas that check it. Must be registered before the routes. */
export async function registerOpenApi(app: FastifyInstance, publicUrl: URL): Promise<void> {
  app.decorate('declaring', { room: 'live' });
  app.addHook('onRoute', (route) => {
    route.schema = {
      ...route.schema,
      tags: [app.declaring.room],
      'x-access': route.config?.access,
      ...(!route.url.startsWith('/v1/') && { hide: true }),
      response: { ...(route.schema?.response as object | undefined), '4xx': problems, '5xx': problems },
      ...(route.config?.access !== 'public' && { security: [{ accessToken: [] }] }),
    };
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Relais',
        version: '1',
        description: 'Directory of help and routing of sealed cases.',
        license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
      },
      servers: [{ url: publicUrl.origin }],
      components: { securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.get('/openapi.json', { config: { access: 'public' } }, async () => app.swagger());
}
