import type { App, PersonActor, RoomPolicy } from '../access/index.ts';
import type { SignInId } from '../kernel/index.ts';
import type { CoreDeps, Database, Expiry, Subscription, Sweep } from '../platform/index.ts';
import type { Tokens } from './tokens.ts';

/** What the rooms bring to an instance. A new room is added here, and nowhere else. */
export interface Rooms {
  readonly policies: readonly RoomPolicy[];
  readonly expiries: readonly Expiry[];
  readonly subscriptions: readonly Subscription[];
  readonly sweeps: readonly Sweep[];
  routes(app: App, tokens: Tokens): void;
  loadActor(signIn: SignInId): Promise<PersonActor | undefined>;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Joins the rooms to one database. */
export async function assembleRooms(
  _deps: CoreDeps,
  { database }: { database: Database; isDemo: boolean },
): Promise<Rooms> {
  return {
    policies: [],
    expiries: [],
    subscriptions: [],
    sweeps: [],
    routes: () => {},
    loadActor: async () => undefined,
    async isReady() {
      await database.sql`select 1`;
      return true;
    },
    close: async () => {},
  };
}
