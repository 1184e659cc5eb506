import { z } from 'zod';
import type { App } from '../../access/index.ts';
import { AnswerInput, CaseReferralParams, QuestionInput, ReferralCard, ReferralParams } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { answerQuestion } from '../questions/answer-question.ts';
import { askQuestion } from '../questions/ask-question.ts';

export function questionRoutes(app: App, deps: CaseDeps): void {
  app.put(
    '/v1/referrals/:referral/question',
    {
      config: { access: 'referral.ask' },
      schema: { params: ReferralParams, body: QuestionInput, response: { 200: ReferralCard } },
    },
    async (request) => askQuestion(deps, request.actor, { ...request.params, ...request.body }),
  );

  app.put(
    '/v1/cases/:case/questions/:referral/answer',
    {
      config: { access: 'case.answer-question' },
      schema: { params: CaseReferralParams, body: AnswerInput, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await answerQuestion(deps, request.actor, { ...request.params, ...request.body });
      return reply.code(204).send(null);
    },
  );
}
