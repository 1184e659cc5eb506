import type { FastifyReply } from 'fastify';
import type { App } from '../../access/index.ts';
import { RevisionHeaders } from '../../platform/index.ts';
import { CaseNote, CaseParams, NoteInput } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { readNote } from '../notes/read-note.ts';
import { writeNote } from '../notes/write-note.ts';

export function noteRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/v1/cases/:case/note',
    { config: { access: 'case.read-note' }, schema: { params: CaseParams, response: { 200: CaseNote } } },
    async (request, reply) => tagged(reply, await readNote(deps, request.actor, request.params)),
  );

  app.put(
    '/v1/cases/:case/note',
    {
      config: { access: 'case.write-note' },
      schema: { params: CaseParams, headers: RevisionHeaders, body: NoteInput, response: { 200: CaseNote } },
    },
    async (request, reply) => {
      const version = request.headers['if-match'];
      return tagged(reply, await writeNote(deps, request.actor, { ...request.params, ...request.body, version }));
    },
  );
}

function tagged(reply: FastifyReply, note: CaseNote): CaseNote {
  reply.header('etag', `"${note.version}"`);
  return note;
}
