import type { App } from '../../access/index.ts';
import { countUnread } from '../board/count-unread.ts';
import { readBoard } from '../board/read-board.ts';
import { Board, BoardQuery, Unread } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';

export function boardRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/v1/board',
    { config: { access: 'board.read' }, schema: { querystring: BoardQuery, response: { 200: Board } } },
    async (request) => readBoard(deps, request.actor, request.query),
  );

  app.get('/v1/unread', { config: { access: 'signed-in' }, schema: { response: { 200: Unread } } }, async (request) =>
    countUnread(deps, request.actor),
  );
}
