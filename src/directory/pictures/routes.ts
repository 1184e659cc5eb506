import type { App } from '../../access/index.ts';
import type { CoreDeps } from '../../platform/index.ts';
import { Coverage, CoverageQuery, Loads } from '../contract.ts';
import { readCoverage, readLoads } from './read-pictures.ts';

/** What coordinators see of the directory as a whole. */
export function pictureRoutes(app: App, deps: CoreDeps): void {
  app.get(
    '/v1/pictures/coverage',
    { config: { access: 'pictures.read' }, schema: { querystring: CoverageQuery, response: { 200: Coverage } } },
    async (request) => readCoverage(deps, request.actor, request.query),
  );

  app.get(
    '/v1/pictures/loads',
    { config: { access: 'pictures.read' }, schema: { response: { 200: Loads } } },
    async (request) => readLoads(deps, request.actor),
  );
}
