import type { FastifyInstance } from 'fastify';
import type { Clock } from '../kernel/index.ts';
import {
  createJobs,
  openDatabase,
  openLive,
  type CoreDeps,
  type Database,
  type DatabaseAddress,
  type Jobs,
  type Log,
  type Secrets,
} from '../platform/index.ts';
import { assembleRooms, type Rooms } from './rooms.ts';
import { buildServer } from './server.ts';
import type { Tokens } from './tokens.ts';

export interface ServiceOptions {
  readonly address: DatabaseAddress;
  readonly clock: Clock;
  readonly log: Log;
  readonly secrets: Secrets;
  readonly publicUrl: URL;
  readonly isDemo?: boolean;
  readonly webFolder?: string | undefined;
  readonly trustProxy?: string | undefined;
}

/** One instance of Relais on a migrated database. Several may run on the same one. */
export interface Service {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly deps: CoreDeps;
  readonly jobs: Jobs;
  readonly rooms: Rooms;
  /** Issues and reads access tokens. */
  readonly tokens: Tokens;
  /** Stops taking requests, lets jobs finish, closes connections. */
  close(): Promise<void>;
}

/** Builds an instance, ready to listen; `jobs.work()` makes it take its share of the jobs. */
export async function buildService(options: ServiceOptions): Promise<Service> {
  const { address, clock, log, secrets, publicUrl } = options;
  const database = openDatabase(address);
  const live = await openLive(database);
  const jobs = createJobs(address, log);
  const deps: CoreDeps = {
    clock,
    log,
    secrets,
    publicUrl,
    transaction: (work) => database.transaction(work),
    announce: (tx, event, ids) => jobs.announce(tx, event, ids),
    publish: (tx, change) => live.publish(tx, change),
    wakeAt: (tx, at) => jobs.wakeAt(tx, at),
  };
  const rooms = await assembleRooms(deps, { database, isDemo: options.isDemo ?? false });
  await jobs.open(rooms.subscriptions, rooms.sweeps);
  const { app, tokens } = await buildServer({
    deps,
    live,
    readiness: { check: () => rooms.isReady() },
    loadActor: (signIn) => rooms.loadActor(signIn),
    routes: (server, issuing) => rooms.routes(server, issuing),
    webFolder: options.webFolder,
    trustProxy: options.trustProxy,
  });
  return {
    app,
    database,
    deps,
    jobs,
    rooms,
    tokens,
    async close() {
      await app.close();
      await jobs.close();
      await rooms.close();
      await live.close();
      await database.close();
    },
  };
}
