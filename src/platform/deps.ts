import type { Clock, PersonId } from '../kernel/index.ts';
import type { Transaction } from './database.ts';
import type { Log } from './log.ts';
import type { Secrets } from './secrets.ts';

/** Something changed that these people may want to read again. It names a thing and never says what is in it. */
export interface Change {
  readonly topic: 'case' | 'referrals' | 'board' | 'joins' | 'vetting' | 'me' | 'entry' | 'emergency-card' | 'kept';
  readonly id: string;
  readonly people: readonly PersonId[] | 'coordinators';
}

/** Ids only: what a job gets. */
export type Ids = Readonly<Record<string, string>>;

/** What every use case may need; a room's own deps extend it. Built in `main.ts`. */
export interface CoreDeps {
  readonly clock: Clock;
  /** One transaction, begun again after a deadlock: its work must touch nothing but `tx`. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Enqueues one job per subscriber of this event, in the transaction. */
  announce(tx: Transaction, event: string, ids: Ids): Promise<void>;
  /** Tells people's open apps, on every instance, once the transaction is committed. */
  publish(tx: Transaction, change: Change): Promise<void>;
  /** Asks for a sweep at this instant: what is due is a row's `due_at`, this is only the nudge. */
  wakeAt(tx: Transaction, at: Date): Promise<void>;
  readonly secrets: Secrets;
  readonly publicUrl: URL;
  readonly log: Log;
}

/** A job that answers an event. It may run twice, and late: it must be idempotent. */
export interface Subscription {
  /** `<room>.<what it does>`, unique. */
  readonly queue: string;
  /** One event, or several that come to the same. */
  readonly on: string | readonly string[];
  run(ids: Ids, event: string): Promise<void>;
}

/** Takes what is due and says how many it took. Run every minute on some instance, and again until it says 0. */
export interface Sweep {
  readonly name: string;
  sweep(): Promise<number>;
}

/** When a table's rows are forgotten. A table whose rows die with their parent's says `cascade`. */
export interface Expiry {
  readonly table: string;
  /** In words, for the documentation and the gate: `closing + 7 days`. */
  readonly keeps: string;
  readonly erase: 'cascade' | 'never: settings' | ((tx: Transaction, now: Date) => Promise<number>);
}
