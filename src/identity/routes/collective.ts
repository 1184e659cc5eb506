import type { FastifyReply } from 'fastify';
import type { App } from '../../access/index.ts';
import { RevisionHeaders } from '../../platform/index.ts';
import { Collective, CollectiveChange, SetUp, SetUpDone } from '../contract.ts';
import type { IdentityDeps } from '../deps.ts';
import { changeCollective, readCollective } from '../read-collective.ts';
import { setUp } from '../set-up.ts';

export function collectiveRoutes(app: App, deps: IdentityDeps): void {
  app.get(
    '/v1/collective',
    { config: { access: 'public' }, schema: { response: { 200: Collective } } },
    async (_request, reply) => tagged(reply, await readCollective(deps)),
  );

  app.patch(
    '/v1/collective',
    {
      config: { access: 'collective.change' },
      schema: { headers: RevisionHeaders, body: CollectiveChange, response: { 200: Collective } },
    },
    async (request, reply) => {
      const revision = request.headers['if-match'];
      return tagged(reply, await changeCollective(deps, request.actor, { change: request.body, revision }));
    },
  );

  app.put(
    '/v1/setup',
    { config: { access: 'public' }, schema: { body: SetUp, response: { 201: SetUpDone } } },
    async (request, reply) => reply.code(201).send(await setUp(deps, request.body)),
  );
}

function tagged(reply: FastifyReply, collective: Collective): Collective {
  reply.header('etag', `"${collective.revision}"`);
  return collective;
}
