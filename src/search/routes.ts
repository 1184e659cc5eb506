import type { App } from '../access/index.ts';
import { SearchAnswer, SearchInput } from './contract.ts';
import { searchDirectory, type SearchDeps } from './search-directory.ts';

/** The search over HTTP: POST only, so that words stand in no address and no log of addresses. */
export function searchRoutes(app: App, deps: SearchDeps): void {
  app.post(
    '/v1/search',
    { config: { access: 'public' }, schema: { body: SearchInput, response: { 200: SearchAnswer } } },
    async (request) => searchDirectory(deps, request.viewer, request.body),
  );
}
