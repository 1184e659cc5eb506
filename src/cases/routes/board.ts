import type { App } from '../../access/index.ts';
import { readBoard } from '../board/read-board.ts';
import { Board, BoardQuery, CasePictures } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { readPictures } from '../pictures/read-pictures.ts';

export function boardRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/v1/board',
    { config: { access: 'board.read' }, schema: { querystring: BoardQuery, response: { 200: Board } } },
    async (request) => readBoard(deps, request.actor, request.query),
  );

  app.get(
    '/v1/pictures/cases',
    { config: { access: 'board.read' }, schema: { response: { 200: CasePictures } } },
    async (request) => readPictures(deps, request.actor),
  );
}
