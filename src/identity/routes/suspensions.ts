import { z } from 'zod';
import type { App } from '../../access/index.ts';
import type { CoreDeps } from '../../platform/index.ts';
import { DoorKey, PersonParams } from '../contract.ts';
import { liftSuspension } from '../lift-suspension.ts';
import { suspendMyself, suspendPerson } from '../suspend-person.ts';

const nothing = { 204: z.null() };

export function suspensionRoutes(app: App, deps: CoreDeps): void {
  app.put(
    '/v1/people/:person/suspension',
    { config: { access: 'person.suspend' }, schema: { params: PersonParams, response: nothing } },
    async (request, reply) => {
      await suspendPerson(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/v1/people/:person/suspension',
    { config: { access: 'person.lift' }, schema: { params: PersonParams, response: nothing } },
    async (request, reply) => {
      await liftSuspension(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );

  // For whoever has no device left that is signed in: her words alone say who she is.
  app.put(
    '/v1/suspension',
    { config: { access: 'public' }, schema: { body: DoorKey, response: nothing } },
    async (request, reply) => {
      await suspendMyself(deps, request.body);
      return reply.code(204).send(null);
    },
  );
}
