import type { App } from '../access/index.ts';
import type { IdentityDeps } from './deps.ts';
import { collectiveRoutes } from './routes/collective.ts';
import { emergencyCardRoutes } from './routes/emergency-card.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { rosterRoutes } from './routes/rosters.ts';
import { signInRoutes } from './routes/sign-ins.ts';
import { suspensionRoutes } from './routes/suspensions.ts';

export function identityRoutes(app: App, deps: IdentityDeps): void {
  collectiveRoutes(app, deps);
  emergencyCardRoutes(app, deps);
  rosterRoutes(app, deps);
  invitationRoutes(app, deps);
  signInRoutes(app, deps);
  suspensionRoutes(app, deps);
}
