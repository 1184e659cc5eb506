import type { FastifyInstance } from 'fastify';
import type { App } from '../access/index.ts';
import type { Clock } from '../kernel/index.ts';
import {
  createJobs,
  openDatabase,
  openLive,
  openMail,
  openPush,
  type CoreDeps,
  type Database,
  type DatabaseAddress,
  type Jobs,
  type Log,
  type Resolve,
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
  /** Push services besides those of the usual browsers; and how their names are looked up. */
  readonly pushHosts?: readonly string[] | undefined;
  readonly resolve?: Resolve | undefined;
  /** Without it there is no mail. */
  readonly mail?: { readonly url: string; readonly from: string } | undefined;
  /** From 0 to 1, for how long messages wait. */
  readonly random?: (() => number) | undefined;
  /** Routes beside the rooms' own: the demo's. */
  readonly moreRoutes?: ((app: App) => void) | undefined;
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

/** Builds an instance, ready to listen; `jobs.work()` makes it take its share of the jobs. What was opened is closed when it fails. */
export async function buildService(options: ServiceOptions): Promise<Service> {
  const opened: Close[] = [];
  const close = async (): Promise<void> => {
    for (const closeOne of opened.splice(0).reverse()) await closeOne();
  };
  try {
    return { ...(await openService(options, opened)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Close = () => Promise<void>;

/** Opens the parts one upon the other, and notes how each is closed. */
async function openService(options: ServiceOptions, opened: Close[]): Promise<Omit<Service, 'close'>> {
  const { address, clock, log, secrets, publicUrl } = options;
  const database = openDatabase(address);
  opened.push(() => database.close());
  const live = await openLive(database);
  opened.push(() => live.close());
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
  const { pushHosts: moreHosts, resolve, random = Math.random } = options;
  const sending = {
    push: openPush({ vapidKey: secrets.vapidKey, publicUrl, moreHosts, resolve }),
    mail: options.mail && openMail({ ...options.mail, host: publicUrl.hostname }),
    random,
  };
  const rooms = await assembleRooms({ ...deps, ...sending }, { database, isDemo: options.isDemo ?? false });
  opened.push(() => rooms.close());
  opened.push(() => jobs.close());
  await jobs.open(rooms.subscriptions, rooms.sweeps);
  const { app, tokens } = await buildServer({
    deps,
    live,
    readiness: { check: () => rooms.isReady() },
    loadActor: (signIn) => rooms.loadActor(signIn),
    routes: (server, issuing) => {
      rooms.routes(server, issuing);
      options.moreRoutes?.(server);
    },
    face: () => rooms.face(),
    webFolder: options.webFolder,
    trustProxy: options.trustProxy,
  });
  opened.push(() => app.close());
  return { app, database, deps, jobs, rooms, tokens };
}
