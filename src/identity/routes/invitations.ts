import { z } from 'zod';
import type { App } from '../../access/index.ts';
import {
  InvitationMade,
  InvitationNotice,
  InvitationParams,
  InvitationView,
  Joined,
  Joining,
  PersonParams,
  SignedInvitation,
  WaitingJoin,
} from '../contract.ts';
import type { IdentityDeps } from '../deps.ts';
import type { InvitationId } from '../../kernel/index.ts';
import { makeInvitation } from '../make-invitation.ts';
import { readInvitationNotice, readInvitations, readJoins } from '../read-invitations.ts';
import { refuseJoin } from '../refuse-join.ts';
import { redeemInvitation } from '../redeem-invitation.ts';
import { withdrawInvitation } from '../withdraw-invitation.ts';

const idOf = (params: { invitation: string }) => ({ invitation: params.invitation as InvitationId });

export function invitationRoutes(app: App, deps: IdentityDeps): void {
  app.post(
    '/v1/invitations',
    { config: { access: 'invitations.make' }, schema: { body: SignedInvitation, response: { 201: InvitationMade } } },
    async (request, reply) => reply.code(201).send(await makeInvitation(deps, request.actor, request.body)),
  );

  app.get(
    '/v1/invitations',
    { config: { access: 'invitations.list' }, schema: { response: { 200: z.array(InvitationView) } } },
    async (request) => readInvitations(deps, request.actor),
  );

  app.get(
    '/v1/invitations/:invitation',
    { config: { access: 'public' }, schema: { params: InvitationParams, response: { 200: InvitationNotice } } },
    async (request) => readInvitationNotice(deps, idOf(request.params)),
  );

  app.delete(
    '/v1/invitations/:invitation',
    { config: { access: 'invitation.withdraw' }, schema: { params: InvitationParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await withdrawInvitation(deps, request.actor, idOf(request.params));
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/invitations/:invitation/joining',
    {
      config: { access: 'public' },
      schema: { params: InvitationParams, body: Joining, response: { 201: Joined } },
    },
    async (request, reply) =>
      reply.code(201).send(await redeemInvitation(deps, { ...idOf(request.params), ...request.body })),
  );

  app.get(
    '/v1/joins',
    { config: { access: 'joins.list' }, schema: { response: { 200: z.array(WaitingJoin) } } },
    async (request) => readJoins(deps, request.actor),
  );

  app.delete(
    '/v1/joins/:person',
    { config: { access: 'join.refuse' }, schema: { params: PersonParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await refuseJoin(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );
}
