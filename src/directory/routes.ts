import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { App } from '../access/index.ts';
import { RevisionHeaders, type CoreDeps } from '../platform/index.ts';
import {
  AbsenceInput,
  AbsenceParams,
  Card,
  EntryInput,
  EntryParams,
  MyEntries,
  MyEntry,
  PauseInput,
  RefusalInput,
  SeenAs,
  VettingItem,
  VettingList,
} from './contract.ts';
import { cancelAbsence, declareAbsence } from './declare-absence.ts';
import { keptRoutes } from './kept/routes.ts';
import { nodEntry } from './nod-entry.ts';
import { pictureRoutes } from './pictures/routes.ts';
import { pauseEntry, resumeEntry } from './pause-entry.ts';
import { listMine, readCard } from './read-entries.ts';
import { seeEntryAs } from './see-entry-as.ts';
import { submitEntry } from './submit-entry.ts';
import { listVetting, publishEntry, refuseEntry } from './vet-entry.ts';
import { withdrawEntry } from './withdraw-entry.ts';
import { writeEntry } from './write-entry.ts';

/** The directory over HTTP. */
export function directoryRoutes(app: App, deps: CoreDeps): void {
  readingRoutes(app, deps);
  ownerRoutes(app, deps);
  absenceRoutes(app, deps);
  vettingRoutes(app, deps);
  keptRoutes(app, deps);
  pictureRoutes(app, deps);
}

function readingRoutes(app: App, deps: CoreDeps): void {
  app.get(
    '/v1/entries/mine',
    { config: { access: 'signed-in' }, schema: { response: { 200: MyEntries } } },
    async (request) => ({ entries: await listMine(deps, request.actor) }),
  );

  app.get(
    '/v1/entries/:id',
    { config: { access: 'public' }, schema: { params: EntryParams, response: { 200: Card } } },
    async (request) => readCard(deps, request.viewer, request.params),
  );
}

function ownerRoutes(app: App, deps: CoreDeps): void {
  app.put(
    '/v1/entries/:id',
    {
      config: { access: 'entry.write' },
      schema: { params: EntryParams, headers: RevisionHeaders, body: EntryInput, response: { 200: MyEntry } },
    },
    async (request, reply) => {
      const { id } = request.params;
      const revision = request.headers['if-match'];
      return tagged(reply, await writeEntry(deps, request.actor, { id, revision, content: request.body }));
    },
  );

  app.put(
    '/v1/entries/:id/submission',
    { config: { access: 'entry.submit' }, schema: { params: EntryParams, response: { 200: MyEntry } } },
    async (request, reply) => tagged(reply, await submitEntry(deps, request.actor, request.params)),
  );

  app.put(
    '/v1/entries/:id/pause',
    {
      config: { access: 'entry.pause' },
      schema: { params: EntryParams, body: PauseInput, response: { 200: MyEntry } },
    },
    async (request, reply) =>
      tagged(reply, await pauseEntry(deps, request.actor, { ...request.params, ...request.body })),
  );

  app.delete(
    '/v1/entries/:id/pause',
    { config: { access: 'entry.resume' }, schema: { params: EntryParams, response: { 200: MyEntry } } },
    async (request, reply) => tagged(reply, await resumeEntry(deps, request.actor, request.params)),
  );

  app.put(
    '/v1/entries/:id/nod',
    { config: { access: 'entry.nod' }, schema: { params: EntryParams, response: { 200: MyEntry } } },
    async (request, reply) => tagged(reply, await nodEntry(deps, request.actor, request.params)),
  );

  app.get(
    '/v1/entries/:id/views',
    { config: { access: 'entry.see-as' }, schema: { params: EntryParams, response: { 200: SeenAs } } },
    async (request) => seeEntryAs(deps, request.actor, request.params),
  );

  app.put(
    '/v1/entries/:id/withdrawal',
    { config: { access: 'entry.withdraw' }, schema: { params: EntryParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await withdrawEntry(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );
}

function absenceRoutes(app: App, deps: CoreDeps): void {
  app.post(
    '/v1/entries/:id/absences',
    {
      config: { access: 'entry.absent' },
      schema: { params: EntryParams, body: AbsenceInput, response: { 201: MyEntry } },
    },
    async (request, reply) => {
      const entry = await declareAbsence(deps, request.actor, { ...request.params, ...request.body });
      return tagged(reply.code(201), entry);
    },
  );

  app.delete(
    '/v1/entries/:id/absences/:absence',
    { config: { access: 'entry.absent' }, schema: { params: AbsenceParams, response: { 200: MyEntry } } },
    async (request, reply) => tagged(reply, await cancelAbsence(deps, request.actor, request.params)),
  );
}

function vettingRoutes(app: App, deps: CoreDeps): void {
  app.get(
    '/v1/vetting',
    { config: { access: 'vetting.list' }, schema: { response: { 200: VettingList } } },
    async (request) => ({ entries: await listVetting(deps, request.actor) }),
  );

  app.put(
    '/v1/entries/:id/publication',
    {
      config: { access: 'entry.publish' },
      schema: { params: EntryParams, headers: RevisionHeaders, response: { 200: VettingItem } },
    },
    async (request) => publishEntry(deps, request.actor, { ...request.params, revision: request.headers['if-match'] }),
  );

  app.put(
    '/v1/entries/:id/refusal',
    {
      config: { access: 'entry.refuse' },
      schema: { params: EntryParams, headers: RevisionHeaders, body: RefusalInput, response: { 200: VettingItem } },
    },
    async (request) => {
      const revision = request.headers['if-match'];
      return refuseEntry(deps, request.actor, { ...request.params, ...request.body, revision });
    },
  );
}

/** Says which revision an answer shows, so that the next write can name it. */
function tagged(reply: FastifyReply, entry: MyEntry): MyEntry {
  reply.header('etag', `"${entry.revision}"`);
  return entry;
}
