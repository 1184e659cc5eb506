import { join, resolve } from 'node:path';
import { demoRoutes, prepareDemo, type DemoPerson } from './demo/index.ts';
import { requireFreePort, root, startRelais, type Running } from './main.ts';
import { isLoopback, reachableFolder, readConfig } from './platform/index.ts';
import { buildWebWhenStale } from './web/build.ts';

export interface RunningDemo extends Pick<Running, 'url' | 'close'> {
  readonly people: readonly DemoPerson[];
}

export interface DemoOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** Hears of a folder that is another than `.demo` of this checkout. */
  readonly onFolder: (folder: string) => void;
  /** Hears that the database is being filled, which takes some seconds. */
  readonly onFill: () => void;
}

/**
 * The demo, from its folder to a listening port. Fails with one clear sentence where it would touch a given database or
 * answer anybody but this machine, and as `prepareDemo` and `startRelais` do.
 */
export async function startDemo({ environment, onFolder, onFill }: DemoOptions): Promise<RunningDemo> {
  refuse(environment);
  const config = readConfig(environment);
  await requireFreePort(config);
  const wanted = config.DATA_FOLDER ?? join(root, '.demo');
  const folder = reachableFolder(wanted, 'demo');
  if (folder !== resolve(join(root, '.demo'))) onFolder(folder);
  const [people] = await Promise.all([
    prepareDemo({ folder, secretsFolder: join(folder, 'secrets'), onFill }),
    // Meanwhile. Where the pages cannot be built, `startRelais` says so.
    buildWebWhenStale(root).catch(() => undefined),
  ]);
  const { url, close } = await startRelais({
    environment,
    dataFolder: folder,
    isDemo: true,
    moreRoutes: (app) => demoRoutes(app, people),
  });
  return { url, close, people };
}

function refuse({ DATABASE_URL: database, DATABASE_URL_FILE: file, HOST: host, PUBLIC_URL: url }: NodeJS.ProcessEnv) {
  if (database || file) {
    throw new Error('The demo brings a PostgreSQL of its own and touches no other: unset DATABASE_URL.');
  }
  if ((host && !isLoopback(host)) || (url && URL.canParse(url) && !isLoopback(new URL(url).hostname))) {
    throw new Error(
      'The demo’s words are known to everybody, so it answers this machine only: unset HOST and PUBLIC_URL.',
    );
  }
}
