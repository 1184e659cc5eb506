import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import { embeddedUser, type DatabaseAddress, type Transaction } from './database.ts';
import type { Ids, Subscription, Sweep } from './deps.ts';
import type { Log } from './log.ts';

const sweepQueue = 'platform.sweep';
const dayInSeconds = 86_400;

/** What a queue keeps of an announcement. */
type Announced = Ids & { readonly event: string };

/** A queue that rooms fill in their transactions and this process, or another instance, works off. */
export interface Jobs {
  announce(tx: Transaction, event: string, ids: Ids): Promise<void>;
  wakeAt(tx: Transaction, at: Date): Promise<void>;
  /** Opens the queues for these subscriptions and sweeps. Called once, before anything is announced. */
  open(subscriptions: readonly Subscription[], sweeps: readonly Sweep[]): Promise<void>;
  /** Works until `close`: announced jobs as they come, sweeps each minute. */
  work(): Promise<void>;
  /** Works off what is announced and due now, until nothing is left. For tests and the demo. */
  runUntilIdle(): Promise<void>;
  /** Lets running jobs finish. */
  close(): Promise<void>;
}

/** Jobs on the same PostgreSQL, through pg-boss and a pool of its own. */
export function createJobs(address: DatabaseAddress, log: Log): Jobs {
  const boss = new PgBoss({
    ...('url' in address
      ? { connectionString: address.url }
      : { host: address.socketFolder, database: address.database, user: embeddedUser }),
    max: 4,
    application_name: 'relais-jobs',
  });
  boss.on('error', (error) => log.error({ error }, 'the queue failed'));
  let subscriptions: readonly Subscription[] = [];
  let sweeps: readonly Sweep[] = [];

  const runJob = async (subscription: Subscription, { event, ...ids }: Announced): Promise<void> => {
    const { queue } = subscription;
    try {
      await subscription.run(ids, event);
    } catch (error) {
      log.error({ queue, error }, 'a job failed and will be tried again');
      throw error;
    }
  };

  const sweepAll = async (): Promise<number> => {
    let total = 0;
    for (const due of sweeps) {
      try {
        total += await sweepUntilNothingIsDue(due);
      } catch (error) {
        log.error({ sweep: due.name, error }, 'a sweep failed; the next minute tries again');
      }
    }
    return total;
  };

  return {
    async announce(tx, event, ids) {
      for (const { queue } of subscriptions.filter(({ on }) => [on].flat().includes(event))) {
        await boss.send(queue, { ...ids, event }, { db: fromDrizzle(tx, sql) });
      }
    },
    async wakeAt(tx, at) {
      const second = Math.ceil(at.getTime() / 1000);
      await boss.send(sweepQueue, null, {
        db: fromDrizzle(tx, sql),
        startAfter: new Date(second * 1000),
        singletonKey: String(second),
      });
    },
    async open(given, due) {
      subscriptions = given;
      sweeps = due;
      await boss.start({});
      for (const { queue } of subscriptions) {
        await boss.createQueue(queue, { retryLimit: 8, retryBackoff: true, deleteAfterSeconds: dayInSeconds });
      }
      await boss.createQueue(sweepQueue, { policy: 'short', retryLimit: 0, deleteAfterSeconds: 3600 });
    },
    async work() {
      for (const subscription of subscriptions) {
        const { queue } = subscription;
        const wish = {
          pollingIntervalSeconds: 1,
          batchSize: 10,
          burstWhenBatchFull: true,
          perJobResults: true,
        } as const;
        // One by one, and without the error: pg-boss would keep its message, which may hold an address.
        await boss.work<Announced>(queue, wish, (jobs) =>
          Promise.all(
            jobs.map(async ({ id, data }) => {
              const isDone = await runJob(subscription, data).then(
                () => true,
                () => false,
              );
              return { id, status: isDone ? ('completed' as const) : ('failed' as const) };
            }),
          ),
        );
      }
      await boss.work(sweepQueue, { pollingIntervalSeconds: 1 }, async () => {
        await sweepAll();
      });
      await boss.schedule(sweepQueue, '* * * * *');
    },
    async runUntilIdle() {
      for (let did = 1; did > 0;) {
        did = await sweepAll();
        for (const subscription of subscriptions) {
          for (const job of await boss.fetch<Announced>(subscription.queue, { batchSize: 100 })) {
            await runJob(subscription, job.data);
            await boss.complete(subscription.queue, job.id);
            did += 1;
          }
        }
      }
    },
    close: () => boss.stop({ graceful: true, timeout: 10_000, close: true }),
  };
}

async function sweepUntilNothingIsDue(due: Sweep): Promise<number> {
  let total = 0;
  for (let took = await due.sweep(); took > 0; took = await due.sweep()) total += took;
  return total;
}
