import type { App } from '../../access/index.ts';
import { readBoard } from '../board/read-board.ts';
import { Board, BoardQuery } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';

export function boardRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/v1/board',
    { config: { access: 'board.read' }, schema: { querystring: BoardQuery, response: { 200: Board } } },
    async (request) => readBoard(deps, request.actor, request.query),
  );
}
