import { openLive, type Change } from '../../src/platform/index.ts';
import type { Caller } from './callers.ts';
import { startProcess, type SeparateProcess } from './separate-process.ts';
import type { TestService } from './service.ts';

/** The so-many-th change of a kind since the process started: it is heard as it is committed, before its answer leaves. */
export interface Moment {
  readonly count: number;
  is(change: Change): boolean;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** How many answers were lost before this one came. */
  readonly lost: number;
}

export interface Network {
  /** Asks, again whenever no answer came, until one does. */
  send(who: Caller, method: string, path: string, body?: unknown): Promise<Answer>;
  /** Kills the process that runs now, for good. Says how often one was killed before. */
  end(): Promise<number>;
}

/** A process that is killed, and started again, at moments of its work that the database tells. */
export async function unreliable(service: TestService, moments: readonly Moment[]): Promise<Network> {
  let current: Promise<SeparateProcess> = startProcess(service);
  let kills = 0;
  let passed = 0;
  await current;
  const live = await openLive(service.database);
  live.listen((change) => {
    const moment = moments[kills];
    if (change === undefined || moment?.is(change) !== true) return;
    passed += 1;
    if (passed < moment.count) return;
    kills += 1;
    passed = 0;
    const doomed = current;
    current = doomed.then(async (running) => {
      await running.kill();
      return startProcess(service);
    });
  });
  return {
    async send(who, method, path, body) {
      for (let lost = 0; ; lost += 1) {
        const spokenTo = current;
        const { origin } = await spokenTo;
        try {
          return { ...(await request(new URL(path, origin), who, { method, body })), lost };
        } catch (error) {
          if (current === spokenTo) throw error;
        }
      }
    },
    async end() {
      await live.close();
      await (await current).kill();
      return kills;
    },
  };
}

async function request(url: URL, { token }: Caller, { method, body }: { method: string; body: unknown }) {
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const answer = await fetch(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return { status: answer.status, body: (await answer.json()) as unknown };
}
