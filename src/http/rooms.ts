import type { App, PersonActor, RoomPolicy } from '../access/index.ts';
import { casesExpiries, casesJobs, casesPolicies, casesSweeps } from '../cases/index.ts';
import { casesRoutes } from '../cases/routes.ts';
import { directoryExpiries, directoryJobs, directoryPolicies, directorySweeps } from '../directory/index.ts';
import { directoryRoutes } from '../directory/routes.ts';
import { forgettingSweeps } from '../forgetting/index.ts';
import {
  ensureCollective,
  identityExpiries,
  identityPolicies,
  identitySweeps,
  loadActor,
  readFace,
  type Face,
} from '../identity/index.ts';
import { identityRoutes } from '../identity/routes.ts';
import type { SignInId } from '../kernel/index.ts';
import {
  notificationsExpiries,
  notificationsJobs,
  notificationsSweeps,
  type NotificationDeps,
} from '../notifications/index.ts';
import { notificationsRoutes } from '../notifications/routes.ts';
import type { Database, Expiry, Subscription, Sweep } from '../platform/index.ts';
import { openSearch } from '../search/index.ts';
import { searchRoutes } from '../search/routes.ts';
import type { Tokens } from './tokens.ts';

/** What the rooms bring to an instance. A new room is added here, and nowhere else. */
export interface Rooms {
  readonly policies: readonly RoomPolicy[];
  readonly expiries: readonly Expiry[];
  readonly subscriptions: readonly Subscription[];
  readonly sweeps: readonly Sweep[];
  routes(app: App, tokens: Tokens): void;
  loadActor(signIn: SignInId): Promise<PersonActor | undefined>;
  /** What the first page shows of the collective. */
  face(): Promise<Face>;
  isReady(): Promise<boolean>;
  /** Resolves once everything committed before this call can be searched. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

/** Joins the rooms to one database. */
export async function assembleRooms(
  deps: NotificationDeps,
  { database, isDemo }: { database: Database; isDemo: boolean },
): Promise<Rooms> {
  await ensureCollective(deps, { isDemo });
  const search = await openSearch(deps, database);
  const expiries = [...identityExpiries, ...directoryExpiries, ...casesExpiries, ...notificationsExpiries];
  return {
    policies: [...identityPolicies, ...directoryPolicies, ...casesPolicies],
    expiries,
    subscriptions: [...directoryJobs(deps), ...casesJobs(deps), ...notificationsJobs(deps)],
    sweeps: [
      ...identitySweeps(deps),
      ...directorySweeps(deps),
      ...casesSweeps(deps),
      ...notificationsSweeps(deps),
      ...forgettingSweeps(deps, expiries),
    ],
    routes(app, tokens) {
      const declare = (room: string, routes: () => void): void => {
        app.declaring.room = room;
        routes();
      };
      declare('identity', () => identityRoutes(app, { ...deps, issueToken: (who) => tokens.issue(who) }));
      declare('directory', () => directoryRoutes(app, deps));
      declare('cases', () => casesRoutes(app, deps));
      declare('search', () => searchRoutes(app, { ...deps, search }));
      declare('notifications', () => notificationsRoutes(app, deps));
      app.declaring.room = 'service';
    },
    loadActor: (signIn) => loadActor(database.drizzle, signIn),
    face: () => readFace(deps),
    async isReady() {
      await database.sql`select 1`;
      return search.isReady();
    },
    catchUp: () => search.catchUp(),
    close: () => search.close(),
  };
}
