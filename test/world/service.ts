import { buildService, type Service, type ServiceOptions } from '../../src/http/index.ts';
import { manualClock, type ManualClock } from '../../src/kernel/index.ts';
import { createLog, makeSecrets } from '../../src/platform/index.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';
import type { TestServer } from './server.ts';

export interface TestService extends Service {
  readonly clock: ManualClock;
  /** Every line that was logged so far, by all instances. */
  readonly logLines: string[];
  readonly storage: FreshDatabase;
  /** Works off announced jobs and what is due, until nothing is left and everything can be searched. */
  settle(): Promise<void>;
  /** Moves the clock on, and settles. */
  pass(milliseconds: number): Promise<void>;
  /** Another instance on the same database, with the same secrets and clock. */
  another(wish?: Pick<ServiceWish, 'webFolder'>): Promise<Service>;
  drop(): Promise<void>;
}

/** A Tuesday morning in Brussels, well within waking hours. */
export const tuesdayMorning = new Date('2026-11-24T09:00:00Z');

export interface ServiceWish extends Pick<ServiceOptions, 'pushHosts' | 'resolve' | 'mail' | 'random'> {
  readonly publicUrl?: URL;
  /** The built pages, where a browser takes part. */
  readonly webFolder?: string;
  /** Where its database is made, outside a test run. */
  readonly on?: TestServer;
}

/** One instance on a database of its own, with a clock that the test moves. */
export async function startService(start = tuesdayMorning, { on, ...wish }: ServiceWish = {}): Promise<TestService> {
  const storage = await freshDatabase(on);
  const clock = manualClock(start);
  const logLines: string[] = [];
  const log = createLog('debug', { write: (line) => logLines.push(line) });
  const secrets = makeSecrets();
  const options = {
    address: storage.address,
    clock,
    log,
    secrets,
    publicUrl: new URL('http://localhost:3000'),
    ...wish,
  };
  const service = await buildService(options);
  const others: Service[] = [];
  const settle = async () => {
    await service.jobs.runUntilIdle();
    await service.rooms.catchUp();
  };
  return {
    ...service,
    clock,
    logLines,
    storage,
    settle,
    async pass(milliseconds) {
      clock.advance(milliseconds);
      await settle();
    },
    async another(otherWish = {}) {
      const other = await buildService({ ...options, ...otherWish });
      others.push(other);
      return other;
    },
    async drop() {
      for (const each of [...others, service]) await each.close();
      await storage.drop();
    },
  };
}
