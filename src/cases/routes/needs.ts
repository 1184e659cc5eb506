import { z } from 'zod';
import type { App } from '../../access/index.ts';
import { noteOwnCall } from '../answers/note-own-call.ts';
import { recordTelephoneYes } from '../answers/record-telephone-yes.ts';
import { findCalls } from '../board/find-calls.ts';
import { askAgain, askCoordinators, leaveNeed, takeNeed, widenNeed } from '../board/help-need.ts';
import { bringBackNeed, postponeNeed } from '../board/postpone-need.ts';
import { remindExpert } from '../board/remind-expert.ts';
import {
  AppointmentView,
  AskAgain,
  Calls,
  NeedParams,
  OwnCall,
  Postponement,
  TelephoneYes,
  Withdrawal,
} from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { withdrawNeed } from '../ending/withdraw-need.ts';

const nothing = { 204: z.null() };

export function needRoutes(app: App, deps: CaseDeps): void {
  callRoutes(app, deps);
  app.put(
    '/v1/needs/:need/withdrawal',
    { config: { access: 'need.withdraw' }, schema: { params: NeedParams, body: Withdrawal, response: nothing } },
    async (request, reply) => {
      await withdrawNeed(deps, request.actor, { ...request.params, ...request.body });
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/needs/:need/escalation',
    { config: { access: 'need.escalate' }, schema: { params: NeedParams, response: nothing } },
    async (request, reply) => {
      await askCoordinators(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/needs/:need/asking',
    { config: { access: 'need.ask-again' }, schema: { params: NeedParams, body: AskAgain, response: nothing } },
    async (request, reply) => {
      await askAgain(deps, request.actor, { ...request.params, ...request.body });
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/needs/:need/widening',
    { config: { access: 'need.widen' }, schema: { params: NeedParams, response: nothing } },
    async (request, reply) => {
      await widenNeed(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/needs/:need/taking',
    { config: { access: 'need.take' }, schema: { params: NeedParams, response: nothing } },
    async (request, reply) => {
      await takeNeed(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/v1/needs/:need/taking',
    { config: { access: 'need.leave' }, schema: { params: NeedParams, response: nothing } },
    async (request, reply) => {
      await leaveNeed(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/needs/:need/postponement',
    { config: { access: 'need.postpone' }, schema: { params: NeedParams, body: Postponement, response: nothing } },
    async (request, reply) => {
      await postponeNeed(deps, request.actor, { ...request.params, ...request.body });
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/v1/needs/:need/postponement',
    { config: { access: 'need.bring-back' }, schema: { params: NeedParams, response: nothing } },
    async (request, reply) => {
      await bringBackNeed(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/needs/:need/reminder',
    { config: { access: 'need.remind' }, schema: { params: NeedParams, response: nothing } },
    async (request, reply) => {
      await remindExpert(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );
}

/** Calls: whom a coordinator may call, the yes that she heard, and the host's own. */
function callRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/v1/needs/:need/calls',
    { config: { access: 'need.telephone-yes' }, schema: { params: NeedParams, response: { 200: Calls } } },
    async (request) => findCalls(deps, request.actor, request.params),
  );

  app.put(
    '/v1/needs/:need/telephone-yes',
    {
      config: { access: 'need.telephone-yes' },
      schema: { params: NeedParams, body: TelephoneYes, response: { 200: AppointmentView } },
    },
    async (request) => recordTelephoneYes(deps, request.actor, { ...request.params, ...request.body }),
  );

  app.put(
    '/v1/needs/:need/own-call',
    {
      config: { access: 'need.own-call' },
      schema: { params: NeedParams, body: OwnCall, response: { 200: AppointmentView } },
    },
    async (request) => noteOwnCall(deps, request.actor, { ...request.params, ...request.body }),
  );
}
