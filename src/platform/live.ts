import { sql } from 'drizzle-orm';
import type { Database, Transaction } from './database.ts';
import type { Change } from './deps.ts';

const channel = 'relais_changes';

/** `undefined` says that changes may have been missed: read again what you show. */
export type Listener = (change: Change | undefined) => void;

/** Changes as they are committed, on every instance, through LISTEN and NOTIFY. */
export interface Live {
  publish(tx: Transaction, change: Change): Promise<void>;
  /** Hears every change from now on, until the returned function is called. */
  listen(listener: Listener): () => void;
  close(): Promise<void>;
}

export async function openLive(database: Database): Promise<Live> {
  const listeners = new Set<Listener>();
  const tell = (change: Change | undefined): void => {
    for (const listener of listeners) listener(change);
  };
  const subscription = await database.sql.listen(
    channel,
    (payload) => tell(JSON.parse(payload) as Change),
    // Called at each new connection too: what was said in between is lost.
    () => tell(undefined),
  );
  return {
    async publish(tx, change) {
      for (const part of partsOf(change)) await tx.execute(sql`select pg_notify(${channel}, ${JSON.stringify(part)})`);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => subscription.unlisten(),
  };
}

/** PostgreSQL refuses a payload of 8,000 bytes, and the transaction with it: a change for many is told in parts. */
const mostPeople = 200;

function partsOf({ people, ...change }: Change): Change[] {
  if (people === 'coordinators') return [{ ...change, people }];
  const parts: Change[] = [];
  for (let at = 0; at < people.length; at += mostPeople) {
    parts.push({ ...change, people: people.slice(at, at + mostPeople) });
  }
  return parts;
}
