import { z } from 'zod';
import type { App } from '../../access/index.ts';
import { acceptReferral } from '../answers/accept-referral.ts';
import { declineReferral } from '../answers/decline-referral.ts';
import { listReferrals, readReferral } from '../answers/list-referrals.ts';
import { sayLateYes } from '../answers/say-late-yes.ts';
import { seeReferral } from '../answers/see-referral.ts';
import { Acceptance, AppointmentView, ReferralCard, ReferralList, ReferralParams, Refusal } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';

const nothing = { 204: z.null() };

export function referralRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/v1/referrals',
    { config: { access: 'signed-in' }, schema: { response: { 200: ReferralList } } },
    async (request) => listReferrals(deps, request.actor),
  );

  app.get(
    '/v1/referrals/:referral',
    { config: { access: 'referral.read' }, schema: { params: ReferralParams, response: { 200: ReferralCard } } },
    async (request) => readReferral(deps, request.actor, request.params),
  );

  app.put(
    '/v1/referrals/:referral/sight',
    { config: { access: 'referral.see' }, schema: { params: ReferralParams, response: nothing } },
    async (request, reply) => {
      await seeReferral(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/referrals/:referral/acceptance',
    {
      config: { access: 'referral.accept' },
      schema: { params: ReferralParams, body: Acceptance, response: { 200: AppointmentView } },
    },
    async (request) => acceptReferral(deps, request.actor, { ...request.params, ...request.body }),
  );

  app.put(
    '/v1/referrals/:referral/refusal',
    {
      config: { access: 'referral.decline' },
      schema: { params: ReferralParams, body: Refusal, response: { 200: ReferralCard } },
    },
    async (request) => declineReferral(deps, request.actor, { ...request.params, ...request.body }),
  );

  app.put(
    '/v1/referrals/:referral/late-yes',
    { config: { access: 'referral.late-yes' }, schema: { params: ReferralParams, response: { 200: ReferralCard } } },
    async (request) => sayLateYes(deps, request.actor, request.params),
  );
}
