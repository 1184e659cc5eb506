import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import type { App } from './access/index.ts';
import { buildService, type Service } from './http/index.ts';
import { systemClock } from './kernel/index.ts';
import {
  createLog,
  isRoot,
  migrate,
  readConfig,
  readOrMakeSecrets,
  startEmbedded,
  type Config,
  type DatabaseAddress,
  type Secrets,
} from './platform/index.ts';
import { buildWebWhenStale } from './web/build.ts';

/** The folder of this checkout. */
export const root = dirname(import.meta.dirname);

export interface RunOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** A data folder of its own, whatever the environment says. */
  readonly dataFolder?: string;
  readonly isDemo?: boolean;
  /** Routes beside the rooms' own. */
  readonly moreRoutes?: (app: App) => void;
}

export interface Running {
  readonly service: Service;
  /** Where it answers. */
  readonly url: URL;
  readonly isEmbedded: boolean;
  readonly close: () => Promise<void>;
}

/**
 * One instance, from the environment to a listening port: database, migrations, pages, jobs. Fails with one clear
 * sentence for a wrong configuration, a taken port, a folder that cannot be written.
 */
export async function startRelais(options: RunOptions): Promise<Running> {
  const { environment, dataFolder, isDemo = false, moreRoutes } = options;
  const config = readConfig(environment);
  // Before the database: pages that cannot be built leave nothing running.
  const webFolder = await buildWebWhenStale(root);
  const storage = await openStorage(config, dataFolder);
  try {
    await migrate(storage.address);
    const publicUrl = publicUrlOf(config);
    const service = await buildService({
      address: storage.address,
      clock: systemClock,
      log: createLog(isDemo && environment['LOG_LEVEL'] === undefined ? 'warn' : config.LOG_LEVEL),
      secrets: storage.secrets,
      publicUrl,
      isDemo,
      webFolder,
      moreRoutes,
      trustProxy: config.TRUST_PROXY,
      pushHosts: config.PUSH_HOSTS,
      ...(config.SMTP_URL && config.MAIL_FROM && { mail: { url: config.SMTP_URL, from: config.MAIL_FROM } }),
    });
    const close = async (): Promise<void> => {
      await service.close();
      await storage.close();
    };
    await listen(service, config).catch(async (error: unknown) => {
      await service.close();
      throw error;
    });
    await service.jobs.work();
    service.deps.log.info({ port: config.PORT }, 'listening');
    return { service, url: publicUrl, isEmbedded: config.DATABASE_URL === undefined, close };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

/**
 * Closes when the process is asked to leave: no new requests, jobs finish, exit code 0. Asked again after a second, it
 * leaves at once, with 1.
 */
export function closeOnSignal(close: () => Promise<void>, fail: (error: Error) => void): void {
  const graceful = closeWithGrace({ delay: 15_000, logger: false, skip: [...leaving] }, async ({ err }) => {
    if (err) fail(err);
    await close();
  });
  let askedAt: number | undefined;
  for (const signal of leaving) {
    process.on(signal, () => {
      const now = systemClock.now().getTime();
      if (askedAt === undefined) {
        askedAt = now;
        graceful.close();
      } else if (now - askedAt > 1_000) {
        // Sooner, it is the same Ctrl-C: the terminal, npm and bin/relais.js each pass it on.
        process.exit(1);
      }
    });
  }
}

const leaving = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The address people type. */
export function publicUrlOf(config: Config): URL {
  return new URL(config.PUBLIC_URL ?? `http://localhost:${config.PORT}`);
}

export interface Storage {
  readonly address: DatabaseAddress;
  readonly secrets: Secrets;
  close(): Promise<void>;
}

/** The database and the secrets: given, or of our own under a data folder. */
export async function openStorage(config: Config, dataFolder?: string): Promise<Storage> {
  const given = secretsOf(config);
  if (config.DATABASE_URL !== undefined && given !== undefined) {
    return { address: { url: config.DATABASE_URL }, secrets: given, close: async () => {} };
  }
  const folder = dataFolder ?? config.DATA_FOLDER ?? (isRoot ? '/var/lib/relais' : join(root, '.data'));
  const server = await startEmbedded(folder);
  const secrets = readOrMakeSecrets(join(folder, 'secrets'));
  return { address: server.address, secrets, close: () => server.stop() };
}

/** The secrets that came with the environment: all of them, or none of them count. */
function secretsOf(config: Config): Secrets | undefined {
  const { TOKEN_KEY: tokenKey, RELEASE_KEY: releaseKey, NOTIFY_KEY: notifyKey, VAPID_KEY: vapidKey } = config;
  return tokenKey && releaseKey && notifyKey && vapidKey && { tokenKey, releaseKey, notifyKey, vapidKey };
}

/** Fails as `startRelais` does where somebody listens already: before work that would then be for nothing. */
export async function requireFreePort({ PORT: port, HOST: host }: Config): Promise<void> {
  const probe = createServer();
  await saying(port, async () => {
    probe.listen(port, host);
    await once(probe, 'listening');
  });
  probe.close();
}

async function listen(service: Service, { PORT: port, HOST: host }: Config): Promise<void> {
  await saying(port, () => service.app.listen({ port, host }));
}

/** Says in one sentence why nobody can listen on this port. */
async function saying(port: number, listening: () => Promise<unknown>): Promise<void> {
  try {
    await listening();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === undefined ? undefined : refusals[code];
    throw reason === undefined ? error : new Error(`Port ${port} ${reason}`, { cause: error });
  }
}

const refusals: Record<string, string> = {
  EADDRINUSE: 'is taken: stop what listens there, or choose another with PORT.',
  EACCES: 'needs more rights than this account has: choose one above 1023 with PORT.',
};
