import { z } from 'zod';
import type { App } from '../../access/index.ts';
import {
  CaseEpochParams,
  CaseParams,
  CasePersonParams,
  ContactCardInput,
  ItemInput,
  ItemList,
  ItemQuery,
  ItemView,
  LateGrant,
  ReadingMark,
  Rotation,
  SecondAdult,
} from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { addSecondAdult } from '../thread/add-second-adult.ts';
import { grantKey } from '../thread/grant-key.ts';
import { markReading, readItems } from '../thread/read-items.ts';
import { removeSecondAdult } from '../thread/remove-second-adult.ts';
import { rotateCase } from '../thread/rotate-case.ts';
import { sendContactCard } from '../thread/send-contact-card.ts';
import { writeItem } from '../thread/write-item.ts';

const nothing = { 204: z.null() };

export function threadRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/v1/cases/:case/items',
    {
      config: { access: 'case.read' },
      schema: { params: CaseParams, querystring: ItemQuery, response: { 200: ItemList } },
    },
    async (request) => readItems(deps, request.actor, { ...request.params, ...request.query }),
  );

  app.post(
    '/v1/cases/:case/items',
    { config: { access: 'case.write' }, schema: { params: CaseParams, body: ItemInput, response: { 201: ItemView } } },
    async (request, reply) =>
      reply.code(201).send(await writeItem(deps, request.actor, { ...request.params, ...request.body })),
  );

  app.put(
    '/v1/cases/:case/reading',
    { config: { access: 'case.read' }, schema: { params: CaseParams, body: ReadingMark, response: nothing } },
    async (request, reply) => {
      await markReading(deps, request.actor, { ...request.params, ...request.body });
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/cases/:case/epochs/:epoch',
    { config: { access: 'case.rotate' }, schema: { params: CaseEpochParams, body: Rotation, response: nothing } },
    async (request, reply) => {
      await rotateCase(deps, request.actor, { ...request.params, ...request.body });
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/cases/:case/grants/:person',
    { config: { access: 'case.grant' }, schema: { params: CasePersonParams, body: LateGrant, response: nothing } },
    async (request, reply) => {
      await grantKey(deps, request.actor, { ...request.params, ...request.body });
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/cases/:case/second-adult',
    {
      config: { access: 'case.add-second-adult' },
      schema: { params: CaseParams, body: SecondAdult, response: nothing },
    },
    async (request, reply) => {
      await addSecondAdult(deps, request.actor, { ...request.params, ...request.body });
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/v1/cases/:case/second-adult',
    { config: { access: 'case.remove-second-adult' }, schema: { params: CaseParams, response: nothing } },
    async (request, reply) => {
      await removeSecondAdult(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/cases/:case/contact-cards/:person',
    {
      config: { access: 'case.write' },
      schema: { params: CasePersonParams, body: ContactCardInput, response: nothing },
    },
    async (request, reply) => {
      await sendContactCard(deps, request.actor, { ...request.params, card: request.body });
      return reply.code(204).send(null);
    },
  );
}
