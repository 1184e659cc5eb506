import type { App } from '../../access/index.ts';
import { Collective, CollectiveChange, SetUp, SetUpDone } from '../contract.ts';
import type { IdentityDeps } from '../deps.ts';
import { changeCollective, readCollective } from '../read-collective.ts';
import { setUp } from '../set-up.ts';

export function collectiveRoutes(app: App, deps: IdentityDeps): void {
  app.get('/v1/collective', { config: { access: 'public' }, schema: { response: { 200: Collective } } }, async () =>
    readCollective(deps),
  );

  app.patch(
    '/v1/collective',
    { config: { access: 'collective.change' }, schema: { body: CollectiveChange, response: { 200: Collective } } },
    async (request) => changeCollective(deps, request.actor, request.body),
  );

  app.put(
    '/v1/setup',
    { config: { access: 'public' }, schema: { body: SetUp, response: { 201: SetUpDone } } },
    async (request, reply) => reply.code(201).send(await setUp(deps, request.body)),
  );
}
