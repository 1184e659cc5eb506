import type { App } from '../../access/index.ts';
import {
  CaseInput,
  CaseList,
  CaseParams,
  CaseSummary,
  CaseView,
  Closure,
  Opening,
  OpeningInput,
  Receipt,
} from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { closeCase } from '../ending/close-case.ts';
import { holdCase, resumeCase } from '../ending/hold-case.ts';
import { reopenCase } from '../ending/reopen-case.ts';
import { openCase } from '../opening/open-case.ts';
import { prepareOpening } from '../opening/prepare-opening.ts';
import { listCases } from '../thread/list-cases.ts';
import { readCase } from '../thread/read-case.ts';

const shown = { 200: CaseSummary };

export function caseRoutes(app: App, deps: CaseDeps): void {
  app.post(
    '/v1/openings',
    { config: { access: 'cases.open' }, schema: { body: OpeningInput, response: { 200: Opening } } },
    async (request) => prepareOpening(deps, request.actor, request.body),
  );

  app.put(
    '/v1/cases/:case',
    { config: { access: 'cases.open' }, schema: { params: CaseParams, body: CaseInput, response: { 201: Receipt } } },
    async (request, reply) =>
      reply.code(201).send(await openCase(deps, request.actor, { ...request.params, ...request.body })),
  );

  app.get('/v1/cases', { config: { access: 'signed-in' }, schema: { response: { 200: CaseList } } }, async (request) =>
    listCases(deps, request.actor),
  );

  app.get(
    '/v1/cases/:case',
    { config: { access: 'case.read' }, schema: { params: CaseParams, response: { 200: CaseView } } },
    async (request) => readCase(deps, request.actor, request.params),
  );

  app.put(
    '/v1/cases/:case/closure',
    { config: { access: 'case.close' }, schema: { params: CaseParams, body: Closure, response: shown } },
    async (request) => closeCase(deps, request.actor, { ...request.params, ...request.body }),
  );

  app.delete(
    '/v1/cases/:case/closure',
    { config: { access: 'case.reopen' }, schema: { params: CaseParams, response: shown } },
    async (request) => reopenCase(deps, request.actor, request.params),
  );

  app.put(
    '/v1/cases/:case/hold',
    { config: { access: 'case.hold' }, schema: { params: CaseParams, response: shown } },
    async (request) => holdCase(deps, request.actor, request.params),
  );

  app.delete(
    '/v1/cases/:case/hold',
    { config: { access: 'case.resume' }, schema: { params: CaseParams, response: shown } },
    async (request) => resumeCase(deps, request.actor, request.params),
  );
}
