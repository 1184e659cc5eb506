import { z } from 'zod';
import type { App } from '../../access/index.ts';
import type { CoreDeps } from '../../platform/index.ts';
import {
  Batch,
  BatchParams,
  BroughtIn,
  KeptContent,
  KeptEntry,
  KeptPage,
  KeptParams,
  PageQuery,
  PrintKey,
  Prints,
  Shares,
  ToCallPage,
  Undone,
  Unshared,
} from '../contract.ts';
import { callInVain, sayNoToKeeping, sayYesToKeeping } from './answer-call.ts';
import { bringIn, undoBatch } from './bring-in.ts';
import { nodKept, rewriteKept } from './change-kept.ts';
import { readKept, readToCall } from './read-kept.ts';
import { readPrints, readUnshared, shareCards, sharePrintKey } from './share-cards.ts';

const done = { 204: z.null() };

/** The coordinators' own list over HTTP. */
export function keptRoutes(app: App, deps: CoreDeps): void {
  listRoutes(app, deps);
  rowRoutes(app, deps);
  sharingRoutes(app, deps);
}

function listRoutes(app: App, deps: CoreDeps): void {
  app.put(
    '/v1/kept/batches/:batch',
    {
      config: { access: 'keeping.bring-in' },
      schema: { params: BatchParams, body: Batch, response: { 200: BroughtIn } },
    },
    async (request) => bringIn(deps, request.actor, { ...request.params, ...request.body }),
  );

  app.delete(
    '/v1/kept/batches/:batch',
    { config: { access: 'keeping.undo' }, schema: { params: BatchParams, response: { 200: Undone } } },
    async (request) => undoBatch(deps, request.actor, request.params),
  );

  app.get(
    '/v1/kept/to-call',
    { config: { access: 'keeping.list' }, schema: { querystring: PageQuery, response: { 200: ToCallPage } } },
    async (request) => readToCall(deps, request.actor, request.query),
  );

  app.get(
    '/v1/kept',
    { config: { access: 'keeping.list' }, schema: { querystring: PageQuery, response: { 200: KeptPage } } },
    async (request) => readKept(deps, request.actor, request.query),
  );
}

function rowRoutes(app: App, deps: CoreDeps): void {
  app.put(
    '/v1/kept/:id/yes',
    {
      config: { access: 'kept.say-yes' },
      schema: { params: KeptParams, body: KeptContent, response: { 200: KeptEntry } },
    },
    async (request) => sayYesToKeeping(deps, request.actor, { ...request.params, content: request.body }),
  );

  app.put(
    '/v1/kept/:id/no',
    { config: { access: 'kept.say-no' }, schema: { params: KeptParams, response: done } },
    async (request, reply) => {
      await sayNoToKeeping(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/kept/:id/call-in-vain',
    { config: { access: 'kept.call-in-vain' }, schema: { params: KeptParams, response: done } },
    async (request, reply) => {
      await callInVain(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/kept/:id',
    {
      config: { access: 'kept.rewrite' },
      schema: { params: KeptParams, body: KeptContent, response: { 200: KeptEntry } },
    },
    async (request) => rewriteKept(deps, request.actor, { ...request.params, content: request.body }),
  );

  app.put(
    '/v1/kept/:id/nod',
    { config: { access: 'kept.nod' }, schema: { params: KeptParams, response: { 200: KeptEntry } } },
    async (request) => nodKept(deps, request.actor, request.params),
  );
}

function sharingRoutes(app: App, deps: CoreDeps): void {
  app.get(
    '/v1/kept/prints',
    { config: { access: 'keeping.list' }, schema: { response: { 200: Prints } } },
    async (request) => readPrints(deps, request.actor),
  );

  app.put(
    '/v1/kept/print-key',
    { config: { access: 'keeping.share' }, schema: { body: PrintKey, response: done } },
    async (request, reply) => {
      await sharePrintKey(deps, request.actor, request.body);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/v1/kept/unshared',
    { config: { access: 'keeping.share' }, schema: { response: { 200: Unshared } } },
    async (request) => readUnshared(deps, request.actor),
  );

  app.put(
    '/v1/kept/shares',
    { config: { access: 'keeping.share' }, schema: { body: Shares, response: done } },
    async (request, reply) => {
      await shareCards(deps, request.actor, request.body);
      return reply.code(204).send(null);
    },
  );
}
