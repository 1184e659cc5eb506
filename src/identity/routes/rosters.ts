import { z } from 'zod';
import type { App } from '../../access/index.ts';
import {
  Dating,
  PersonParams,
  PersonView,
  ProposedRoster,
  ProposedStatement,
  RosterExtension,
  RosterParams,
  RosterQuery,
  Rosters,
  RosterSignature,
  RosterStanding,
  SignedList,
  StatementParams,
  StatementSignature,
  StatementStanding,
} from '../contract.ts';
import { cosignRoster } from '../cosign-roster.ts';
import { cosignStatement } from '../cosign-statement.ts';
import { dateRoster } from '../date-roster.ts';
import type { IdentityDeps } from '../deps.ts';
import { extendRoster } from '../extend-roster.ts';
import { readPeople, readProposedRosters, readProposedStatements, readRosters } from '../read-rosters.ts';
import { statePerson } from '../state-person.ts';

export function rosterRoutes(app: App, deps: IdentityDeps): void {
  app.get(
    '/v1/rosters',
    { config: { access: 'signed-in' }, schema: { querystring: RosterQuery, response: { 200: Rosters } } },
    async (request) => readRosters(deps, request.query),
  );

  app.post(
    '/v1/rosters',
    { config: { access: 'rosters.extend' }, schema: { body: RosterExtension, response: { 201: RosterStanding } } },
    async (request, reply) => reply.code(201).send(await extendRoster(deps, request.actor, request.body)),
  );

  app.get(
    '/v1/rosters/proposed',
    { config: { access: 'rosters.list' }, schema: { response: { 200: z.array(ProposedRoster) } } },
    async (request) => readProposedRosters(deps, request.actor),
  );

  app.post(
    '/v1/rosters/:number/signatures',
    {
      config: { access: 'roster.cosign' },
      schema: { params: RosterParams, body: RosterSignature, response: { 200: RosterStanding } },
    },
    async (request) => cosignRoster(deps, request.actor, { ...request.params, ...request.body }),
  );

  app.put(
    '/v1/rosters/:number/dating',
    { config: { access: 'roster.date' }, schema: { params: RosterParams, body: Dating, response: { 204: z.null() } } },
    async (request, reply) => {
      await dateRoster(deps, request.actor, { ...request.params, ...request.body });
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/v1/people',
    { config: { access: 'people.list' }, schema: { response: { 200: z.array(PersonView) } } },
    async (request) => readPeople(deps, request.actor),
  );

  app.put(
    '/v1/people/:person/statement',
    {
      config: { access: 'person.state' },
      schema: { params: PersonParams, body: SignedList, response: { 200: StatementStanding } },
    },
    async (request) => statePerson(deps, request.actor, { ...request.params, ...request.body }),
  );

  app.get(
    '/v1/statements/proposed',
    { config: { access: 'statements.list' }, schema: { response: { 200: z.array(ProposedStatement) } } },
    async (request) => readProposedStatements(deps, request.actor),
  );

  app.post(
    '/v1/statements/:hash/signatures',
    {
      config: { access: 'statement.cosign' },
      schema: { params: StatementParams, body: StatementSignature, response: { 200: StatementStanding } },
    },
    async (request) => cosignStatement(deps, request.actor, { ...request.params, ...request.body }),
  );
}
