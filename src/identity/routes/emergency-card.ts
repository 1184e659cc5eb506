import type { App } from '../../access/index.ts';
import type { CoreDeps } from '../../platform/index.ts';
import { CardHeaders, EmergencyCard, EmergencyCardInput, EmergencyCardView } from '../contract.ts';
import { changeCard } from '../emergency-card/change-card.ts';
import { readCard, viewCard } from '../emergency-card/read-card.ts';

export function emergencyCardRoutes(app: App, deps: CoreDeps): void {
  // Outside the API, of which no device may keep an answer: this is what every device keeps.
  app.get(
    '/emergency-card.json',
    { config: { access: 'public' }, schema: { response: { 200: EmergencyCard } } },
    async (_request, reply) => reply.header('cache-control', 'no-cache').send(await readCard(deps)),
  );

  app.get(
    '/v1/emergency-card',
    { config: { access: 'public' }, schema: { response: { 200: EmergencyCardView } } },
    async (request, reply) => {
      const card = await viewCard(deps, request.viewer);
      return reply.header('etag', `"${card.version}"`).send(card);
    },
  );

  app.put(
    '/v1/emergency-card',
    {
      config: { access: 'emergency-card.change' },
      schema: { headers: CardHeaders, body: EmergencyCardInput, response: { 200: EmergencyCardView } },
    },
    async (request, reply) => {
      const change = { card: request.body, upon: request.headers['if-match'] };
      const card = await changeCard(deps, request.actor, change);
      return reply.header('etag', `"${card.version}"`).send(card);
    },
  );
}
