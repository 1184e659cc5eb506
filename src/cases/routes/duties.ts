import { z } from 'zod';
import type { App } from '../../access/index.ts';
import { DutyAbsenceInput, DutyAbsenceParams, DutyList, DutyParams, DutyPlan } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { beAway, comeBack } from '../duty/be-away.ts';
import { planDuty, readDuties } from '../duty/plan-duty.ts';

const nothing = { 204: z.null() };

export function dutyRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/v1/duties',
    { config: { access: 'duties.read' }, schema: { response: { 200: DutyList } } },
    async (request) => readDuties(deps, request.actor),
  );

  app.put(
    '/v1/duties/:week',
    { config: { access: 'duties.plan' }, schema: { params: DutyParams, body: DutyPlan, response: nothing } },
    async (request, reply) => {
      await planDuty(deps, request.actor, { ...request.params, ...request.body });
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/duty-absences/:absence',
    {
      config: { access: 'duties.be-away' },
      schema: { params: DutyAbsenceParams, body: DutyAbsenceInput, response: nothing },
    },
    async (request, reply) => {
      await beAway(deps, request.actor, { id: request.params.absence, ...request.body });
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/v1/duty-absences/:absence',
    { config: { access: 'duties.come-back' }, schema: { params: DutyAbsenceParams, response: nothing } },
    async (request, reply) => {
      await comeBack(deps, request.actor, { id: request.params.absence });
      return reply.code(204).send(null);
    },
  );
}
