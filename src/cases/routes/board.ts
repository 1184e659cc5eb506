import { z } from 'zod';
import type { App } from '../../access/index.ts';
import { countUnread } from '../board/count-unread.ts';
import { readBoard } from '../board/read-board.ts';
import { Board, DutyList, DutyParams, DutyPlan, Unread } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { planDuty, readDuties } from '../duty/plan-duty.ts';

export function boardRoutes(app: App, deps: CaseDeps): void {
  app.get('/v1/board', { config: { access: 'board.read' }, schema: { response: { 200: Board } } }, async (request) =>
    readBoard(deps, request.actor),
  );

  app.get('/v1/unread', { config: { access: 'signed-in' }, schema: { response: { 200: Unread } } }, async (request) =>
    countUnread(deps, request.actor),
  );

  app.get(
    '/v1/duties',
    { config: { access: 'duties.read' }, schema: { response: { 200: DutyList } } },
    async (request) => readDuties(deps, request.actor),
  );

  app.put(
    '/v1/duties/:week',
    { config: { access: 'duties.plan' }, schema: { params: DutyParams, body: DutyPlan, response: { 204: z.null() } } },
    async (request, reply) => {
      await planDuty(deps, request.actor, { ...request.params, ...request.body });
      return reply.code(204).send(null);
    },
  );
}
