import { z } from 'zod';
import type { App } from '../../access/index.ts';
import { recordTelephoneYes } from '../answers/record-telephone-yes.ts';
import { askAgain, askCoordinators, leaveNeed, takeNeed, widenNeed } from '../board/help-need.ts';
import { bringBackNeed, postponeNeed } from '../board/postpone-need.ts';
import { remindExpert } from '../board/remind-expert.ts';
import { AppointmentView, AskAgain, NeedParams, Postponement, TelephoneYes, Withdrawal } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { withdrawNeed } from '../ending/withdraw-need.ts';

const nothing = { 204: z.null() };

export function needRoutes(app: App, deps: CaseDeps): void {
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

  app.put(
    '/v1/needs/:need/telephone-yes',
    {
      config: { access: 'need.telephone-yes' },
      schema: { params: NeedParams, body: TelephoneYes, response: { 200: AppointmentView } },
    },
    async (request) => recordTelephoneYes(deps, request.actor, { ...request.params, ...request.body }),
  );
}
